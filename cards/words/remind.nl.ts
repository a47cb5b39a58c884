import type { remind as en } from './remind.en.ts';

export const remind: typeof en = {
  title: (platform) => `Gaan we verder met je ${platform}?`,
  text: (step, of, heading) => `Je bent gestopt bij stap ${step} van ${of}: “${heading}”. Ga verder wanneer het je uitkomt; ik weet nog waar we waren.`,
  stop: 'Niet meer herinneren',
  stoppedTitle: 'Ik herinner je er niet meer aan',
  stopped: 'Je kunt altijd verder: druk op de knop, of zeg “hoe ver ben ik”.',
};
