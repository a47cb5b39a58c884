import type { Variant } from './advise.ts';
import type { Text } from './text.ts';

// What an administrator sends to people, per recommendation: short, with what they press. To be copied into a mail.

const stuck: Text = {
  en: 'Are you stuck? Ask Balie in Teams: “set up my Windows laptop”.',
  nl: 'Lukt het niet? Vraag het Balie in Teams: “mijn Windows-laptop instellen”.',
};

function message(en: readonly string[], nl: readonly string[]): Text {
  return { en: [...en, stuck.en].join('\n'), nl: [...nl, stuck.nl].join('\n') };
}

export const userTexts: Record<Variant, Text> = {
  firstRun: message(
    ['Your new computer is ready for you.', '1. Turn it on and connect it to wifi.', '2. At “How would you like to set up this device?”, choose “Set up for work or school”.', '3. Sign in with your work e-mail address.', 'The rest happens by itself and takes about half an hour.'],
    ['Je nieuwe computer staat klaar.', '1. Zet hem aan en verbind hem met wifi.', '2. Kies bij “Hoe wil je dit apparaat instellen?” voor “Instellen voor werk of school”.', '3. Meld je aan met je e-mailadres van het werk.', 'De rest gaat vanzelf en duurt ongeveer een half uur.'],
  ),
  settingsJoin: message(
    ['We are connecting your work computer to our management.', '1. Open Settings > Accounts > Access work or school.', '2. Choose Connect, and then “Join this device to Microsoft Entra ID”.', '3. Sign in with your work e-mail address and choose Join.', '4. Restart the computer and sign in with your work account.'],
    ['We sluiten je werkcomputer aan op ons beheer.', '1. Open Instellingen > Accounts > Toegang tot werk of school.', '2. Kies Verbinding maken, en dan “Dit apparaat toevoegen aan Microsoft Entra ID”.', '3. Meld je aan met je e-mailadres van het werk en kies Toevoegen.', '4. Start de computer opnieuw en meld je aan met je werkaccount.'],
  ),
  package: message(
    ['We are connecting this computer to our management.', '1. Put in the USB stick from IT, or open the folder that IT named.', '2. Double-click the package file and choose “Yes, add it”.', '3. Wait until the computer has restarted, and sign in with your work account.', 'Would you rather not do it yourself? IT will do it for you.'],
    ['We sluiten deze computer aan op ons beheer.', '1. Sluit de usb-stick van IT aan, of open de map die IT noemde.', '2. Dubbelklik op het pakket en kies “Ja, toevoegen”.', '3. Wacht tot de computer opnieuw is gestart, en meld je aan met je werkaccount.', 'Doe je het liever niet zelf? IT doet het voor je.'],
  ),
  dem: message(
    ['IT prepares this computer for you. You do not have to do anything.', 'When you get it, sign in with your own work account.'],
    ['IT maakt deze computer voor je klaar. Je hoeft niets te doen.', 'Krijg je hem in handen, meld je dan aan met je eigen werkaccount.'],
  ),
  personalDevice: message(
    ['You want to use your own computer for work. IT then manages the whole computer; you agree to that when you join it.', '1. Open Settings > Accounts > Access work or school.', '2. Choose Connect, and then “Join this device to Microsoft Entra ID”.', '3. Sign in with your work e-mail address and choose Join.'],
    ['Je wilt je eigen computer gebruiken voor je werk. IT beheert dan de hele computer; daar stem je mee in als je hem toevoegt.', '1. Open Instellingen > Accounts > Toegang tot werk of school.', '2. Kies Verbinding maken, en dan “Dit apparaat toevoegen aan Microsoft Entra ID”.', '3. Meld je aan met je e-mailadres van het werk en kies Toevoegen.'],
  ),
  personalAccount: message(
    ['You can use your own computer for work. It stays yours: IT manages your work account only.', '1. Open Settings > Accounts > Access work or school.', '2. Choose Connect and type your work e-mail address. Do not choose “Join this device”.', '3. Sign in, and wait until your account stands in the list.'],
    ['Je kunt je eigen computer gebruiken voor je werk. Hij blijft van jou: IT beheert alleen je werkaccount.', '1. Open Instellingen > Accounts > Toegang tot werk of school.', '2. Kies Verbinding maken en typ je e-mailadres van het werk. Kies niet “Dit apparaat toevoegen”.', '3. Meld je aan, en wacht tot je account in de lijst staat.'],
  ),
  byHand: message(
    ['Please enroll your computer for work.', '1. Open Settings > Accounts > Access work or school.', '2. Choose “Enroll only in device management”.', '3. Type your work e-mail address and sign in.', '4. If you are asked for a server, type: [server name].'],
    ['Schrijf je computer in voor je werk.', '1. Open Instellingen > Accounts > Toegang tot werk of school.', '2. Kies “Alleen inschrijven in apparaatbeheer”.', '3. Typ je e-mailadres van het werk en meld je aan.', '4. Wordt er om een server gevraagd, typ dan: [servernaam].'],
  ),
  userDriven: message(
    ['Your new computer comes to you by post.', '1. Turn it on and connect it to wifi and power.', '2. When you see the name of our organisation, sign in with your work e-mail address.', '3. Leave it on until you see the desktop. That can take an hour.'],
    ['Je nieuwe computer komt met de post.', '1. Zet hem aan en verbind hem met wifi en stroom.', '2. Zie je de naam van onze organisatie, meld je dan aan met je e-mailadres van het werk.', '3. Laat hem aan tot je het bureaublad ziet. Dat kan een uur duren.'],
  ),
  preProvisioned: message(
    ['Your new computer is ready at IT. Most of the work is done.', '1. Turn it on and connect it to wifi.', '2. Sign in with your work e-mail address.', '3. Wait a few minutes until you see the desktop.'],
    ['Je nieuwe computer staat klaar bij IT. Het meeste is al gedaan.', '1. Zet hem aan en verbind hem met wifi.', '2. Meld je aan met je e-mailadres van het werk.', '3. Wacht een paar minuten tot je het bureaublad ziet.'],
  ),
  selfDeploying: message(
    ['A shared computer sets itself up.', '1. Connect it to the network and to power.', '2. Turn it on and leave it alone until it is ready. Nobody has to sign in.'],
    ['Een gedeelde computer stelt zichzelf in.', '1. Sluit hem aan op het netwerk en op stroom.', '2. Zet hem aan en laat hem met rust tot hij klaar is. Niemand hoeft zich aan te melden.'],
  ),
  existing: message(
    ['Your computer gets a new Windows. Everything on it is erased: first save your files in OneDrive.', '1. Open Software Center and choose Operating Systems.', '2. Choose “Autopilot for existing devices” and then Install.', '3. Let it work; this takes an hour or more.', '4. Sign in with your work e-mail address.'],
    ['Je computer krijgt een nieuwe Windows. Alles erop wordt gewist: bewaar je bestanden eerst in OneDrive.', '1. Open Software Center en kies Besturingssystemen.', '2. Kies “Autopilot voor bestaande apparaten” en dan Installeren.', '3. Laat hem werken; dat duurt een uur of langer.', '4. Meld je aan met je e-mailadres van het werk.'],
  ),
  groupPolicy: message(
    ['Your work computer comes under new management. You hardly notice it.', '1. If Windows says that your settings have changed, choose that message.', '2. Sign in with your work e-mail address if you are asked to.'],
    ['Je werkcomputer komt onder nieuw beheer. Je merkt er weinig van.', '1. Zegt Windows dat je instellingen zijn gewijzigd, kies dan die melding.', '2. Meld je aan met je e-mailadres van het werk als daarom wordt gevraagd.'],
  ),
  existingClients: message(
    ['Your work computer comes under new management. That happens by itself, some time this week.', 'Are you asked to sign in? Use your work e-mail address.', 'You can also start it: Settings > Accounts > Access work or school > Connect.'],
    ['Je werkcomputer komt onder nieuw beheer. Dat gaat vanzelf, ergens deze week.', 'Word je gevraagd je aan te melden? Gebruik je e-mailadres van het werk.', 'Je kunt het ook zelf starten: Instellingen > Accounts > Toegang tot werk of school > Verbinding maken.'],
  ),
  newDevices: message(
    ['Your new computer is ready for you.', '1. Turn it on and connect it to wifi and power.', '2. Sign in with your work e-mail address.', '3. Leave it on for the first hours: programs are still being installed.'],
    ['Je nieuwe computer staat klaar.', '1. Zet hem aan en verbind hem met wifi en stroom.', '2. Meld je aan met je e-mailadres van het werk.', '3. Laat hem de eerste uren aan: er worden nog programma’s geïnstalleerd.'],
  ),
};
