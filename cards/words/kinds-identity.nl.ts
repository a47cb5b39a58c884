import type { identityKinds as en, identitySources as enSources } from './kinds-identity.en.ts';

export const identityKinds: typeof en = {
  app_secret: {
    name: 'Clientgeheim van een app-registratie',
    short: 'App-geheim',
    breaks: 'Alles wat zich met dit geheim aanmeldt, stopt op dat moment.',
    steps: () => [
      'Zoek uit welke software deze app-registratie gebruikt; de eigenaren staan erbij.',
      'Entra-beheercentrum: App-registraties › deze app › Certificaten en geheimen › Nieuw clientgeheim.',
      'Zet de nieuwe waarde in die software en kijk of aanmelden lukt.',
      'Verwijder daarna pas het oude geheim.',
    ],
    warning: null,
  },
  app_certificate: {
    name: 'Certificaat van een app-registratie',
    short: 'App-certificaat',
    breaks: 'Alles wat zich met dit certificaat aanmeldt, stopt op dat moment.',
    steps: () => [
      'Zoek uit welke software deze app-registratie gebruikt; de eigenaren staan erbij.',
      'Maak een nieuw certificaat. Entra-beheercentrum: App-registraties › deze app › Certificaten en geheimen › Certificaat uploaden.',
      'Laat die software het nieuwe certificaat gebruiken en kijk of aanmelden lukt.',
      'Verwijder daarna pas het oude certificaat.',
    ],
    warning: null,
  },
};

export const identitySources: typeof enSources = {
  app_credentials: 'Geheimen en certificaten van app-registraties',
};
