import type { moving as en } from './moving.en.ts';

export const moving: typeof en = {
  title: (from) => (from === null ? 'Overstappen naar Intune' : `Van ${from} naar Intune`),
  which: 'Met welk apparaat begin je?',
  titleOf: (platform) => `Overstappen: ${platform}`,
  mail: 'Wat er met je mail gebeurt',
  first: 'Eerst: het oude beheer eraf',
  oldApp: (name, app) => `Je noemde ${name}. De app daarvan heet ${app}.`,
  then: 'Daarna: Intune instellen',
  thenText: 'Is het oude beheer eraf? Druk op de knop. Ik leid je stap voor stap door Intune.',
  off: 'Het oude is eraf',
  whichOne: 'Welk beheer heb ik?',
  gotMail: 'Ik kreeg een mail',
  fromWork: 'Hij is van mijn werk',
  erased: 'Gewist: nu instellen',
  itIsMine: 'Hij is van mijzelf',
  setUp: {
    windows: 'Windows 11 instellen',
    ios: 'Een iPhone instellen',
    ipados: 'Een iPad instellen',
    macos: 'Een Mac instellen',
    android: 'Android instellen',
    hololens: 'Een HoloLens 2 instellen',
    linux: 'Linux instellen',
  },
  leaveFirst: 'Eerst losmaken',
};
