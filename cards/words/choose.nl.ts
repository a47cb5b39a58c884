import type { choose as en } from './choose.en.ts';

const things: typeof en.unknown = {
  watch: {
    title: 'Een horloge gaat met je telefoon mee',
    text: 'Je hoeft een horloge niet voor je werk in te stellen. Stel de telefoon in waar het bij hoort. Je mail en agenda verschijnen dan ook op je horloge.',
  },
  other: {
    title: 'Daar heb ik geen stappen voor',
    text: 'Ik help bij telefoons, tablets, computers en HoloLens. Voor iets anders kun je het beste bij de helpdesk zijn.',
  },
};

export const choose: typeof en = {
  whichWay: (platform) => `Wat past bij jouw ${platform}?`,
  whichHint: 'Weet je het niet zeker? De eerste past bij de meeste mensen.',
  whichWayOut: (platform) => `Hoe is jouw ${platform} ingesteld?`,
  whichOutHint: 'Hoe je eruit gaat, hangt af van hoe je begon. De eerste komt het meest voor.',
  listLabel: 'Kies wat past',
  listMissing: 'Kies er een, of druk op “Geen van deze”.',
  show: 'Toon de stappen',
  noneOfThese: 'Geen van deze',
  noneTitle: 'Laat dan iemand meekijken',
  none: (usual) => `De helpdesk weet hoe jouw apparaat wordt ingesteld. Wil je liever alvast beginnen? Dit zijn de stappen voor de meeste mensen: “${usual}”.`,
  askHelpdesk: 'Vraag de helpdesk',
  usualSteps: 'De gewone stappen',
  notListed: 'Die van mij staat er niet bij',
  bothOwners: 'Je noemt hem van jezelf en ook van je werk. Het gaat erom wie hem heeft gekocht. Heeft je organisatie betaald? Kies dan “Van mijn organisatie”.',
  workOnly: 'Je zegt dat hij van jezelf is, maar deze manier is alleen voor apparaten van het werk. Van wie is hij?',
  otherOwnerOnly: (platform, other) =>
    other === 'corporate'
      ? `Ik ken alleen de stappen voor een ${platform} van je organisatie. Is hij echt van jezelf? Vraag dan de helpdesk wat er kan.`
      : `Ik ken alleen de stappen voor je eigen ${platform}. Is hij van je werk? Vraag dan de helpdesk om hem met je in te stellen.`,
  atStart: 'Hier begint het, dus verder terug kunnen we niet. Kies een apparaat, of zeg in je eigen woorden wat je nodig hebt.',
  firstStepTitle: 'Je bent bij de eerste stap',
  firstStep: 'Verder terug kunnen we niet in deze stappen. Ga verder, of kies een ander apparaat.',
  unwatchedTitle: 'Goed gedaan',
  unwatched: 'Dit apparaat hoort bij niemand in het bijzonder. Daarom kan ik het niet zien aankomen; de helpdesk wel. Werkt de laatste stap? Dan is het klaar.',
  unknown: things,
  otherLanguage: 'Deze stappen zijn er nog niet in het Nederlands. Je ziet ze in het Engels.',
};
