import type { identityKinds as en, identitySources as enSources } from './kinds-identity.en.ts';

export const identityKinds: typeof en = {
  own_credential: {
    name: 'Geheim of certificaat van Balie zelf',
    short: 'Balie zelf',
    breaks: 'Balie kan zich niet meer aanmelden: geen antwoorden, geen acties en geen meldingen, ook deze niet.',
    steps: () => [
      'Entra-beheercentrum: App-registraties › Balie › Certificaten en geheimen. Maak een nieuw clientgeheim of upload een nieuw certificaat; staat er al een nieuwer waarvan je de waarde hebt, gebruik dat dan.',
      'Zet het in de configuratie van Balie: een geheim in MicrosoftAppPassword; van een certificaat de vingerafdruk in CertificateThumbprint en de persoonlijke sleutel in CertificatePrivateKey.',
      'Start Balie opnieuw en typ “controleer nu”: dan hoort de nieuwe datum er te staan.',
      'Verwijder daarna pas het oude.',
    ],
    warning: 'Een nieuw geheim doet niets voordat het in de configuratie staat en Balie opnieuw is gestart. De waarde is één keer te zien.',
  },
  tenant_attach_app: {
    name: 'App van Configuration Manager voor tenantkoppeling',
    short: 'App tenantkoppeling',
    breaks: 'Configuration Manager kan zich niet meer aanmelden bij Entra ID: apparaten worden niet meer geüpload en acties vanuit Intune komen niet meer aan.',
    steps: () => [
      'Configuration Manager-console: Beheer › Cloudservices › Azure Active Directory-tenants (in nieuwere versies: Microsoft Entra-tenants).',
      'Kies de tenant, daaronder deze app, en in het lint Geheime sleutel vernieuwen. Meld je aan als eigenaar van de app of als Entra-beheerder.',
      'Is de app geïmporteerd en niet door de wizard gemaakt? Maak dan eerst een nieuw clientgeheim in het Entra-beheercentrum, en vul de waarde en de datum in bij Geheime sleutel vernieuwen.',
      'Kijk of de console de nieuwe datum toont en of apparaten nog worden geüpload (CMGatewaySyncUploadWorker.log).',
    ],
    warning: 'Vernieuw het in de console: Configuration Manager blijft het oude geheim gebruiken als er alleen in Entra een nieuw is gemaakt.',
  },
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
  saml_certificate: {
    name: 'SAML-handtekeningcertificaat',
    short: 'SAML-certificaat',
    breaks: 'Niemand kan zich nog met een werkaccount bij deze toepassing aanmelden.',
    steps: () => [
      'Entra-beheercentrum: Bedrijfs-apps › deze toepassing › Eenmalige aanmelding › SAML-certificaten › Bewerken.',
      'Nieuw certificaat, dan Opslaan. Het is inactief: er verandert nog niets.',
      'Download het, of de federatieve metagegevens, en spreek met de beheerder van de toepassing af wanneer die het erin zet.',
      'Op dat moment: het menu bij het nieuwe certificaat › Certificaat activeren. Meld je meteen aan om te zien of het werkt.',
    ],
    warning: 'Activeer je het voordat de toepassing het kent, dan komt niemand er meer in.',
  },
  principal_secret: {
    name: 'Clientgeheim van een bedrijfs-app',
    short: 'Geheim bedrijfs-app',
    breaks: 'Alles wat zich met dit geheim aanmeldt, stopt op dat moment.',
    steps: () => [
      'Dit geheim staat op de bedrijfs-app zelf, en geen portal toont het. Zoek uit wie het heeft gemaakt: Entra-beheercentrum › Bedrijfs-apps › deze toepassing › Eigenaren en Auditlogboeken.',
      'Maak een nieuw met Microsoft Graph PowerShell: Add-MgServicePrincipalPassword.',
      'Zet de nieuwe waarde in de software die zich ermee aanmeldt, en kijk of het werkt.',
      'Verwijder daarna pas het oude: Remove-MgServicePrincipalPassword.',
    ],
    warning: null,
  },
  principal_certificate: {
    name: 'Certificaat van een bedrijfs-app',
    short: 'Cert. bedrijfs-app',
    breaks: 'Alles wat zich met dit certificaat aanmeldt, of waarvan de tokens ermee worden versleuteld, stopt op dat moment.',
    steps: () => [
      'Zoek uit waar het voor is: Entra-beheercentrum › Bedrijfs-apps › deze toepassing › Eigenaren, Tokenversleuteling en Auditlogboeken.',
      'Voor tokenversleuteling: importeer daar het nieuwe certificaat en activeer het als de toepassing het heeft.',
      'Voor aanmelden toont geen portal het: laat wie het heeft gemaakt het vervangen (Microsoft Graph PowerShell: Add-MgServicePrincipalKey).',
      'Kijk of aanmelden lukt en verwijder daarna pas het oude.',
    ],
    warning: null,
  },
};

export const identitySources: typeof enSources = {
  app_credentials: 'Geheimen en certificaten van app-registraties',
  principal_credentials: 'Geheimen en certificaten van bedrijfs-apps',
};
