import { describe, expect, test } from '@jest/globals';
import { wantsAlertsAsTheyAre, wantsAlertsOff } from '../../understanding/alerts-off.ts';

const off = `ik wil geen waarschuwingen meer
ik wil geen meldingen meer krijgen
zet de meldingen weer uit
meldingen uitzetten
kun je de waarschuwingen uitschakelen
stop met die meldingen
stop de alerts
waarschuwingen mogen uit
doe de meldingen maar uit
schakel de notificaties uit aub
meld me af voor de waarschuwingen
afmelden voor meldingen
schrijf me uit voor de alerts
hoef geen meldingen meer te ontvangen
geen waarschuwingen meer aub
hou op met die meldingen
stuur mij geen meldingen meer
ik hoef die waarschuwingen niet meer
kappen met die alerts
haal me van de lijst voor de meldingen
weg met die waarschuwingen
stop met berichten over certificaten sturen
meldingen graag weer uit
wil de alerts niet langer ontvangen
turn off alerts
turn the alerts off please
stop sending me alerts
unsubscribe
unsubscribe me from alerts
please unsubscribe
switch off the warnings
disable notifications
no more alerts
I don't want any alerts
i do not want to get alerts anymore
don't send me notifications
stop the alerts, I get too many
opt out of the alerts
can you stop the warnings
I no longer want to receive alerts
remove me from the alerts
deactivate alerts
take me off the alerts
please quit sending warnings
never send me alerts again
cancel my alerts
i want alerts off
enough alerts, thanks
no alerts please`.split('\n');

const not = `ik krijg geen meldingen meer, zet ze aan
ik krijg geen waarschuwingen
zet de meldingen aan
meldingen weer aan graag
waarom krijg ik geen meldingen meer
wie heeft de waarschuwingen uitgezet
staan de meldingen uit?
zet de meldingen niet uit
niet stoppen met de waarschuwingen
herinner me later aan deze melding
deze melding niet meer
waarschuw me als er iets verloopt
ik wil meldingen ontvangen
ik krijg een foutmelding en wil niet meer
ik kan me niet aanmelden
kun je de alerts inschakelen
de waarschuwingen staan uit, kun je ze aanzetten
ik kreeg gisteren geen melding meer
schrijf me in voor de meldingen
heb ik meldingen uit staan
stuur mij waarschuwingen
zet meldingen op mijn telefoon uit
I get no alerts, turn them on
I'm not getting alerts anymore
alerts on
turn on alerts
why did the alerts stop
who turned the alerts off
are the alerts off
don't turn off the alerts
do not stop the warnings
snooze this alert
remind me later about that alert
subscribe me to alerts
alerts stopped, please enable them again
no alerts came yesterday
turn off notifications on my phone
turn off my laptop
i was never warned about the certificate
sign me up for alerts
did you get the alert
the warning does not go away
resume the alerts
switch alerts back on`.split('\n');

describe('alerts', () => {
  test.each(off)('"%s" wants them off', (text) => {
    expect(wantsAlertsOff(text)).toBe(true);
  });

  test.each(not)('"%s" does not', (text) => {
    expect(wantsAlertsOff(text)).toBe(false);
  });

  test.each(['zet de meldingen niet uit', "don't turn off the alerts", "don't turn the alerts on", 'zet de waarschuwingen niet aan'])('"%s" changes nothing', (text) => {
    expect(wantsAlertsAsTheyAre(text)).toBe(true);
  });
});
