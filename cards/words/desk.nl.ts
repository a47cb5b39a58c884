import type { desk as en } from './desk.en.ts';

export const desk: typeof en = {
  keys: {
    title: (device) => `Sleutels en wachtwoorden van ${device}`,
    text: 'Een sleutel bekijken verandert niets: die blijft werken.',
    none: 'Van dit soort apparaat bewaart Intune geen sleutel.',
    another: 'Maak pas een nieuwe als de huidige is gebruikt of gezien: de oude werkt dan niet meer, ook niet waar die is uitgeprint.',
  },
  explain: {
    title: (one) => (one ? 'Wat dit doet' : 'Wat deze doen'),
    text: 'Er is niets gestart. Dit gebeurt er:',
    after: 'Als je er een kiest, vraag ik voor welk apparaat het is en of je het zeker weet.',
  },
  stop: {
    sentTitle: (action, device) => `${action} van ${device} is al verstuurd`,
    sent: (who, when) => `${who} vroeg erom, ${when}, en Intune heeft het nu. Daar kan ik het niet meer terughalen. Zolang het apparaat geen netwerk heeft, krijgt het dit niet.`,
    inIntune: (who, when) => `${who} vroeg erom, ${when}. Het wacht op een beheerder in Intune, die het daar kan weigeren: Tenantbeheer > Goedkeuring door meerdere beheerders.`,
    waitingTitle: (action, device) => `${action} van ${device} is nog niet verstuurd`,
    overTitle: (action, device) => `${action} van ${device} is voorbij`,
    over: (who, when, stage) => `${who} vroeg erom, ${when}. Hoe het afliep: ${stage}. Er is niets meer te stoppen.`,
    noneTitle: (device) => `Zoiets is niet gevraagd van ${device}`,
    none: 'Ik keek naar wat in de laatste 30 dagen via mij is gevraagd, door wie ook. Wat iemand in Intune zelf deed, kan ik niet stoppen.',
    howItStands: 'Hoe het ervoor staat',
    noDevice: 'een apparaat',
  },
  cannot: {
    app: { title: 'Eén app of instelling kan ik niet plaatsen of weghalen', text: 'Apps en instellingen komen mee met wat in Intune aan de persoon of het apparaat is toegewezen (Apps, of Apparaten > Configuratie). Verander het daar; daarna haalt een synchronisatie het op.' },
    user: { title: 'Een persoon kan ik niet van een apparaat halen', text: 'Van wie een apparaat is, verander je in Intune: Apparaten > dit apparaat > Eigenschappen > Primaire gebruiker. Om alles van het werk eraf te halen, is er Buiten gebruik stellen.' },
    service: { title: 'Eén service of programma kan ik niet opnieuw starten', text: 'Ik start het hele apparaat opnieuw op, of voer een herstel uit dat je organisatie ervoor maakte.' },
    disable: { title: 'Ik kan een apparaat niet aan- of uitzetten in Entra ID', text: 'Dat doe je in het Entra-beheercentrum: Apparaten > Alle apparaten > Inschakelen of Uitschakelen. Wat ik wel kan, is het vergrendelen.' },
    password: { title: 'Wachtwoorden van accounts verander ik niet', text: 'Een werkaccount krijgt een nieuw wachtwoord op aka.ms/sspr, of van een beheerder in het Entra-beheercentrum: Gebruikers > deze persoon > Wachtwoord opnieuw instellen. Ik kan de toegangscode van een telefoon resetten, of een nieuw lokaal beheerwachtwoord op een computer laten maken.' },
  },
  ownWish: {
    title: 'Dat doet de helpdesk',
    text: 'Om te zorgen dat het nooit het verkeerde apparaat is, doet de helpdesk dit en niet ik. Wat is er aan de hand?',
    lost: 'Ik ben het kwijt, of het is gestolen',
    leaving: 'Ik lever het in, of ga weg',
  },
};
