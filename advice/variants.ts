import type { Variant } from './advise.ts';
import type { Answers } from './questions.ts';
import type { Text } from './text.ts';

// The recommendations, in words for an administrator.

export interface VariantWords {
  title: Text;
  /** What happens, in two sentences. */
  what: Text;
}

export const variants: Record<Variant, VariantWords> = {
  firstRun: {
    title: { en: 'Automatic enrollment at first run', nl: 'Automatisch inschrijven bij de eerste start' },
    what: {
      en: 'The person turns the new device on and signs in with the work account. That joins it to Microsoft Entra ID, and Intune takes over.',
      nl: 'De gebruiker zet het nieuwe apparaat aan en meldt zich aan met het werkaccount. Zo komt het in Microsoft Entra ID, en neemt Intune het over.',
    },
  },
  settingsJoin: {
    title: { en: 'Automatic enrollment from Settings', nl: 'Automatisch inschrijven via Instellingen' },
    what: {
      en: 'The person joins the device to Microsoft Entra ID in Settings. Intune takes over by itself.',
      nl: 'De gebruiker voegt het apparaat in Instellingen toe aan Microsoft Entra ID. Intune neemt het daarna vanzelf over.',
    },
  },
  package: {
    title: { en: 'Automatic enrollment with a package', nl: 'Automatisch inschrijven met een pakket' },
    what: {
      en: 'You make one package, on a USB stick or a share. Opening it joins and enrolls the device, without an account of the user.',
      nl: 'Je maakt één pakket, op een usb-stick of een gedeelde map. Wie het opent, schrijft het apparaat in, zonder account van de gebruiker.',
    },
  },
  dem: {
    title: { en: 'Automatic enrollment with a DEM account', nl: 'Automatisch inschrijven met een DEM-account' },
    what: {
      en: 'A device enrollment manager signs in on each device and enrolls it. The people do nothing.',
      nl: 'Een apparaatinschrijvingsmanager meldt zich op elk apparaat aan en schrijft het in. De gebruikers doen niets.',
    },
  },
  personalDevice: {
    title: { en: 'Automatic enrollment: own device, joined', nl: 'Automatisch inschrijven: eigen apparaat, toegevoegd' },
    what: {
      en: 'The person joins the own device to Microsoft Entra ID. It then counts as a device of the organisation, and Intune manages all of it.',
      nl: 'De gebruiker voegt het eigen apparaat toe aan Microsoft Entra ID. Het telt dan als apparaat van de organisatie, en Intune beheert alles.',
    },
  },
  personalAccount: {
    title: { en: 'Automatic enrollment: own device, registered', nl: 'Automatisch inschrijven: eigen apparaat, geregistreerd' },
    what: {
      en: 'The person adds the work account by e-mail address. The device is registered and stays personal; only the work account is managed.',
      nl: 'De gebruiker voegt het werkaccount toe met het e-mailadres. Het apparaat wordt geregistreerd en blijft eigen; alleen het werkaccount wordt beheerd.',
    },
  },
  byHand: {
    title: { en: 'Enrollment by hand', nl: 'Met de hand inschrijven' },
    what: {
      en: 'Without Entra ID P1, the person enrolls the device in Settings and may have to type the server name. A CNAME record saves them that.',
      nl: 'Zonder Entra ID P1 schrijft de gebruiker het apparaat in via Instellingen, en moet soms de servernaam typen. Met een CNAME-record hoeft dat niet.',
    },
  },
  userDriven: {
    title: { en: 'Windows Autopilot, user-driven', nl: 'Windows Autopilot, door de gebruiker' },
    what: {
      en: 'The vendor registers the device and sends it to the person. Turning it on and signing in is all that is left.',
      nl: 'De leverancier registreert het apparaat en stuurt het naar de gebruiker. Aanzetten en aanmelden is alles wat nog moet.',
    },
  },
  preProvisioned: {
    title: { en: 'Windows Autopilot, pre-provisioned', nl: 'Windows Autopilot, vooraf ingericht' },
    what: {
      en: 'IT or the vendor prepares the registered device. The person turns it on, signs in, and waits less.',
      nl: 'IT of de leverancier maakt het geregistreerde apparaat klaar. De gebruiker zet het aan, meldt zich aan, en wacht korter.',
    },
  },
  selfDeploying: {
    title: { en: 'Windows Autopilot, self-deploying', nl: 'Windows Autopilot, zelf-implementerend' },
    what: {
      en: 'Somebody turns the device on and connects it to the network. The rest happens without an account.',
      nl: 'Iemand zet het apparaat aan en verbindt het met het netwerk. De rest gebeurt zonder account.',
    },
  },
  existing: {
    title: { en: 'Windows Autopilot for existing devices', nl: 'Windows Autopilot voor bestaande apparaten' },
    what: {
      en: 'Configuration Manager puts a new Windows on the device, from Software Center. Everything on it is erased; Autopilot does the rest.',
      nl: 'Configuration Manager zet een nieuwe Windows op het apparaat, via Software Center. Alles erop wordt gewist; Autopilot doet de rest.',
    },
  },
  groupPolicy: {
    title: { en: 'Group policy', nl: 'Groepsbeleid' },
    what: {
      en: 'A policy in your own Active Directory tells the devices to enroll. That happens with the account of the person who is signed in.',
      nl: 'Een beleid in je eigen Active Directory laat de apparaten inschrijven. Dat gebeurt met het account van wie is aangemeld.',
    },
  },
  existingClients: {
    title: { en: 'Co-management of existing clients', nl: 'Co-beheer van bestaande clients' },
    what: {
      en: 'Devices that have the Configuration Manager client enroll in Intune by themselves. You decide per workload which of the two manages it.',
      nl: 'Apparaten met de client van Configuration Manager schrijven zich vanzelf in bij Intune. Je kiest per workload wie van de twee die beheert.',
    },
  },
  newDevices: {
    title: { en: 'Co-management of new devices', nl: 'Co-beheer van nieuwe apparaten' },
    what: {
      en: 'New devices enroll in Intune first, with Autopilot for example. Intune then installs the Configuration Manager client.',
      nl: 'Nieuwe apparaten schrijven zich eerst in bij Intune, bijvoorbeeld met Autopilot. Intune installeert daarna de client van Configuration Manager.',
    },
  },
};

const guides: Record<Variant, string | null> = {
  firstRun: 'windows-company',
  settingsJoin: 'windows-settings-join',
  package: 'windows-package',
  dem: null,
  personalDevice: 'windows-personal-join',
  personalAccount: 'windows-personal',
  byHand: null,
  userDriven: 'windows-autopilot-user',
  preProvisioned: 'windows-autopilot-preprovisioned',
  selfDeploying: 'windows-autopilot-self-deploying',
  existing: 'windows-autopilot-existing',
  groupPolicy: 'windows-group-policy',
  existingClients: 'windows-co-management',
  newDevices: 'windows-co-management',
};

/** The guide with what people do themselves; null where there is none for it. */
export function guideFor(variant: Variant, { owner }: Answers): string | null {
  return variant === 'byHand' && owner === 'personal' ? 'windows-personal' : guides[variant];
}
