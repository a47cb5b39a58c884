import type { deadlines as en } from './deadlines.en.ts';

export const deadlines: typeof en = {
  title: 'Je apparaat heeft iets van je nodig',
  titleMany: 'Je apparaten hebben iets van je nodig',
  summary: (device, when) => `${device} heeft ${when} iets van je nodig.`,
  grace: (date, when) => `Los het op vóór ${date} (${when}). Daarna kun je er misschien niet meer mee werken.`,
  retire: (date, when) => `Op ${date} (${when}) wordt het losgemaakt van je werk, als er niets verandert. Je eigen foto’s en bestanden blijven.`,
  removal: (date, when) => `Het had lang geen contact met je werk, en wordt op ${date} (${when}) losgemaakt van je werk.`,
  mute: 'Niet meer herinneren',
  muteOne: (device) => `Niet meer herinneren aan ${device}`,
  mutedTitle: 'Ik herinner je er niet meer aan',
  muted: (device, date) => `Dat geldt voor ${device}, tot ${date}. De datum zelf blijft staan.`,
  help: 'Vraag de helpdesk',
  setUp: 'Een apparaat instellen',
  nowOn: 'Mensen horen het weer van mij als een termijn van hun eigen apparaat bijna afloopt.',
  nowOff: 'Mensen horen het niet meer van mij als een termijn van hun eigen apparaat bijna afloopt.',
  alreadyOn: 'Mensen hoorden al van mij over termijnen van hun eigen apparaten.',
  alreadyOff: 'Mensen hoorden al niets van mij over termijnen van hun eigen apparaten.',
};
