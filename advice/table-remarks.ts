import type { Text } from './text.ts';

// What stands beside a mark in Microsoft's tables, in our words and with today's names.

export const remarks = {
  bulkConditionalAccess: {
    en: 'Works from Windows 10 version 1803 on. On Windows 10 version 1709 and earlier, Conditional Access is not available for such devices.',
    nl: 'Werkt vanaf Windows 10 versie 1803. Op Windows 10 versie 1709 en ouder is voorwaardelijke toegang er niet voor zulke apparaten.',
  },
  bulkIsForCompany: {
    en: 'Enrolling in bulk is for devices of the organisation, not for personal ones.',
    nl: 'In bulk inschrijven is voor apparaten van de organisatie, niet voor eigen apparaten van mensen.',
  },
  shared: {
    en: 'The device must belong to the organisation. Somebody signs in with a work account, or an administrator does. Afterwards you assign a kiosk profile, or one for many users.',
    nl: 'Het apparaat moet van de organisatie zijn. Iemand meldt zich aan met een werkaccount, of een beheerder doet dat. Daarna wijs je een kioskprofiel toe, of een profiel voor veel gebruikers.',
  },
  leaveMdm: {
    en: 'People first leave the other MDM, and enroll in Intune after that. Only then does Intune manage the device fully.',
    nl: 'Mensen gaan eerst uit de andere MDM, en schrijven zich daarna in bij Intune. Pas dan beheert Intune het apparaat volledig.',
  },
  leaveMdmNoAgents: {
    en: 'People first leave the other MDM, and enroll in Intune after that. Do not use the old Intune agent for this.',
    nl: 'Mensen gaan eerst uit de andere MDM, en schrijven zich daarna in bij Intune. Gebruik daarvoor niet de oude Intune-agent.',
  },
  leaveMdmForCoManagement: {
    en: 'People first leave the other MDM before co-management can begin. Do not use the old Intune agent for this.',
    nl: 'Mensen gaan eerst uit de andere MDM voordat co-beheer kan beginnen. Gebruik daarvoor niet de oude Intune-agent.',
  },
  autopilotUpgrade: {
    en: 'Older computers, with Windows 7 for example, get a new Windows on the way. Configuration Manager does that part.',
    nl: 'Oudere computers, bijvoorbeeld met Windows 7, krijgen onderweg een nieuwe Windows. Dat deel doet Configuration Manager.',
  },
  autopilotPremium: {
    en: 'Autopilot uses automatic enrollment, and that takes Entra ID P1.',
    nl: 'Autopilot gebruikt automatische inschrijving, en daarvoor is Entra ID P1 nodig.',
  },
  autopilotPersonal: {
    en: "Autopilot is for devices of the organisation only. For people's own devices, use automatic enrollment or let them enroll themselves.",
    nl: 'Autopilot is alleen voor apparaten van de organisatie. Gebruik voor eigen apparaten automatische inschrijving, of laat mensen zelf inschrijven.',
  },
  autopilotDem: {
    en: 'A DEM account does not go with Autopilot. It only helps where an administrator enrolls and prepares the device before handing it over.',
    nl: 'Een DEM-account past niet bij Autopilot. Het helpt alleen als een beheerder het apparaat inschrijft en klaarmaakt voor de uitgifte.',
  },
  groupPolicyPremium: { en: 'Enrolling by group policy takes Entra ID P1.', nl: 'Voor inschrijven met groepsbeleid is Entra ID P1 nodig.' },
  groupPolicyPersonal: {
    en: "For people's own devices, use automatic enrollment or let them enroll themselves.",
    nl: 'Gebruik voor eigen apparaten automatische inschrijving, of laat mensen zelf inschrijven.',
  },
  groupPolicyDem: { en: 'A DEM account does not go with group policy.', nl: 'Een DEM-account past niet bij groepsbeleid.' },
  hybrid: {
    en: 'Hybrid joined means: in your own Active Directory and registered in Microsoft Entra ID. What is not registered there, Intune cannot see.',
    nl: 'Hybride toegevoegd betekent: in je eigen Active Directory en geregistreerd in Microsoft Entra ID. Wat daar niet geregistreerd is, ziet Intune niet.',
  },
  inIntune: {
    en: 'You want to bring these devices to co-management. They may have come in with Autopilot, or straight from the maker.',
    nl: 'Je wilt deze apparaten naar co-beheer brengen. Ze kunnen met Autopilot zijn binnengekomen, of rechtstreeks van de fabrikant.',
  },
  coManagementPremium: {
    en: 'It depends on your way into co-management whether Entra ID P1 is needed.',
    nl: 'Het hangt van je weg naar co-beheer af of Entra ID P1 nodig is.',
  },
  coManagementUpgrade: {
    en: 'A device with an older Windows, such as Windows 7, must be upgraded first.',
    nl: 'Een apparaat met een oudere Windows, zoals Windows 7, moet eerst een nieuwe Windows krijgen.',
  },
  coManagementDem: { en: 'A DEM account does not go with co-management.', nl: 'Een DEM-account past niet bij co-beheer.' },
} satisfies Record<string, Text>;
