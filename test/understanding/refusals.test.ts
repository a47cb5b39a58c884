import { describe, expect, test } from '@jest/globals';
import { withoutRefusals } from '../../understanding/refusals.ts';

const refusals = `don't wipe LT-0421
Please do not wipe LT-0421!
dont restart my laptop
never lock PH-0007
not restart please
no restart please
no wipe
you should not wipe LT-0421
LT-0421 must not be wiped
i don't want my phone wiped
i do not want to enroll my phone
we don't want LT-0421 restarted
could you not restart LT-0421
no need to sync it
leave LT-0421 alone
hands off LT-0421
do not enroll my phone
don't sync LT-0421 yet
stop, don't reset it
i'd rather not register my own phone
don't retire the laptop of Ahmed
don't wipe LT-0421, just lock it
wis LT-0421 niet
niet herstarten
LT-0421 niet wissen
ik wil mijn telefoon niet aanmelden
wil je LT-0421 niet wissen
mijn telefoon mag niet gewist worden
LT-0421 moet niet herstart worden
ik wil niet dat LT-0421 gewist wordt
herstart de laptop van Ahmed niet
meld mijn telefoon niet aan
vergrendel PH-0007 nog niet
geen herstart graag
doe geen wipe op LT-0421
stuur geen sync
laat LT-0421 met rust
blijf van LT-0421 af
nee, niet syncen
je hoeft hem niet te syncen
sync LT-0421 niet
alsjeblieft niet resetten
zet PH-0007 niet op slot
verwijder mijn iphone niet
wis LT-0421 en LT-0422 niet`.split('\n');

const others = `why don't you wipe LT-0421
mijn laptop wil niet syncen
hij kan niet syncen
ik kan mijn telefoon niet aanmelden
het lukt niet om mijn laptop in te schrijven
laptop doet niet mee met intune
my phone won't sync
LT-0421 can't be wiped
I can't enroll my phone
don't forget to sync LT-0421
herstart nb-0303 vannacht niet maar nu
i don't know how to enroll my phone
sync lukt niet
waarom wordt mijn laptop niet gesynct
kan je niet even syncen
my laptop is not enrolled
mijn telefoon is niet aangemeld
LT-0421 is not synced
find devices that don't sync
ik wil niet meer dat mijn macbook bij het bedrijf hangt
i don't want to be enrolled anymore
ik wil niet meer ingeschreven zijn
my laptop does not restart
my phone is lost, not stolen
wipe LT-0421
my phone doesn't want to enroll
why is LT-0421 not compliant
sync niet gelukt
ik heb hem nog niet ingeschreven
zet mijn laptop in intune
not synced since monday
LT-0421 niet gevonden
moet ik mijn eigen telefoon niet aanmelden
device not compliant
mijn laptop herstart niet`.split('\n');

describe('what is not to be done', () => {
  test.each(refusals)('is said in "%s"', (text) => {
    expect(withoutRefusals(text).refuses).toBe(true);
  });

  test.each(others)('is not said in "%s"', (text) => {
    expect(withoutRefusals(text)).toEqual({ refuses: false, rest: text });
  });

  test.each([
    ["don't wipe LT-0421, just lock it", 'just lock it'],
    ["sync LT-0421 but don't sync LT-0422", 'sync LT-0421'],
    ['wis LT-0421 niet, vergrendel hem alleen', 'vergrendel hem alleen'],
    ['wis LT-0421 en LT-0422 niet', ''],
  ])('leaves of "%s" what is', (text, rest) => {
    expect(withoutRefusals(text)).toEqual({ refuses: true, rest });
  });
});
