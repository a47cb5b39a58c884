import type { problem as en } from './problem.en.ts';

export const problem: typeof en = {
  signIn: () => ({
    title: 'Meld je opnieuw aan',
    text: 'Intune wil een verse aanmelding voordat het dit doet. Vraag het opnieuw, en meld je aan als ik daarom vraag.',
  }),
  signInWaits: () => ({
    title: 'Meld je opnieuw aan',
    text: 'Intune wil een verse aanmelding voordat het dit doet. Meld je aan met de knop in onze privéchat; daarna ga ik vanzelf verder.',
  }),
  noPermission: (right) => ({
    title: 'Je Intune-rol staat dit niet toe',
    text: `Hiervoor is het Intune-recht “${right}” nodig voor dit apparaat. Vraag een Intune-beheerder om een rol die het heeft; meld je daarna opnieuw aan, dan werkt het.`,
  }),
  noAppPermission: () => ({
    title: 'Balie zelf mag dit niet',
    text: 'Je beheerder laat Balie dit zelf versturen, en daarvoor mist het in Entra ID het toepassingsrecht DeviceManagementManagedDevices.PrivilegedOperations.All. Geef dit door aan de beheerder van Balie.',
  }),
  deviceNotFound: () => ({
    title: 'Dit apparaat staat niet meer in Intune',
    text: 'Ik kon het daar niet meer vinden, dus er is niets gedaan. Misschien is het verwijderd, of opnieuw ingeschreven onder een nieuwe vermelding. Zoek het opnieuw op naam of serienummer.',
  }),
  throttled: () => ({
    title: 'Microsoft Graph heeft het erg druk',
    text: 'Ik moet even wachten. Ik heb bewaard wat je vroeg; probeer het over een minuut opnieuw.',
  }),
  unavailable: () => ({
    title: 'Microsoft Graph geeft geen antwoord',
    text: 'Het ligt niet aan jou. Ik heb bewaard wat je vroeg; probeer het over een paar minuten opnieuw.',
  }),
  retrying: () => ({
    title: 'Microsoft geeft nu geen antwoord',
    text: 'Ik probeer het vanzelf opnieuw; je hoeft niets te doen.',
  }),
  notAccepted: (said) => ({
    title: 'Intune heeft dit niet aangenomen',
    text: `${said === null ? '' : `Intune antwoordde “${said}”. `}Er is niets naar het apparaat gestuurd. Blijft het zo? Vraag je Intune-beheerder om ernaar te kijken.`,
  }),
  misconfigured: () => ({
    title: 'Balie is niet goed ingesteld',
    text: 'Entra ID aanvaardt mijn eigen gegevens niet, dus er is niets verstuurd. Laat het de beheerder van Balie weten.',
  }),
  unclear: () => ({
    title: 'Ik weet niet of het is aangekomen',
    text: 'Ik kreeg geen duidelijk antwoord toen ik het verstuurde. Opnieuw vragen kan geen kwaad: het apparaat doet het dan gewoon nog een keer.',
  }),
  unclearOnce: () => ({
    title: 'Ik weet niet of het is aangekomen',
    text: 'Ik kreeg geen duidelijk antwoord toen ik het verstuurde, dus heb ik het niet nog eens verstuurd. Ik blijf kijken of het toch is aangekomen, en laat het je weten.',
  }),
  connectorFailed: () => ({
    title: 'Configuration Manager was niet te bereiken',
    text: 'Intune nam de actie aan, maar de connector naar Configuration Manager kon die niet afleveren. Vraag je Configuration Manager-beheerder om naar het serviceverbindingspunt te kijken.',
  }),
  clientFailed: () => ({
    title: 'Het is niet gelukt op het apparaat',
    text: 'Het apparaat kreeg de actie en meldde een fout. Laat het opnieuw opstarten en probeer het nog een keer; blijft het zo, herstel dan de client op het apparaat.',
  }),
  deviceFailed: () => ({
    title: 'Het is niet gelukt op het apparaat',
    text: 'Het apparaat heeft het ontvangen en meldt dat het niet is gelukt. Laat het opnieuw opstarten en probeer het nog een keer.',
  }),
  notSupported: () => ({
    title: 'Dit apparaat kan dit niet',
    text: 'Intune meldt dat de actie niet bestaat voor dit soort apparaat.',
  }),
};
