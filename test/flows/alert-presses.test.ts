import { describe, expect, test } from '@jest/globals';
import { ahmed, marieke } from '../../sandbox/personas.ts';
import { administrator, onlyFreshToken, onlyPushCertificate } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();

const said = {
  nl: {
    chosen: 'Nederlands', on: 'meldingen aan', alert: /^Apple VPP-token.* (verloopt|verlopen)/, week: 'Ik herinner je binnen een week', doIt: 'Ik doe het', over: 'Overnemen', seen: 'Gezien', assign: 'Opslaan', notOurs: 'Niet van ons', again: 'Weer in de gaten houden', later: 'Herinner me later',
    owner: (name: string) => `Eigenaar\n${name}`, seenBy: 'Gezien door', already: 'doet dit al', told: 'in de eigen chat laten weten', asks: 'vraagt jou om hierop te letten', untold: 'kon het De leverancier niet laten weten',
    nobodyTold: 'Niemand krijgt hier nog een melding van', watched: 'Vanaf nu meld ik dit weer', why: 'Schrijf in een paar woorden waarom', until: 'Ik herinner je er weer aan op', day: 'Kies een dag in de komende 12 maanden', check: 'controleer nu', checked: 'Laatst gecontroleerd',
    words: { take: 'ik doe het', seen: 'gezien!', snooze: 'herinner me over 2 dagen' },
  },
  en: {
    chosen: 'English', on: 'alerts on', alert: /^Apple VPP token.* expire/, week: 'I remind you within a week', doIt: "I'll do it", over: 'Take it over', seen: 'Seen', assign: 'Save', notOurs: 'Not ours', again: 'Watch it again', later: 'Snooze',
    owner: (name: string) => `Owner\n${name}`, seenBy: 'Seen by', already: 'does this already', told: 'in their own chat', asks: 'asks you to look after this', untold: 'could not tell De leverancier',
    nobodyTold: 'Nobody is told of this any more', watched: 'From now on I tell of this again', why: 'Write in a few words why', until: 'I remind you again on', day: 'Choose a day in the next 12 months', check: 'check now', checked: 'Last checked',
    words: { take: "I'll do it", seen: 'seen', snooze: 'snooze 2 days' },
  },
} as const;

describe.each(['nl', 'en'] as const)('of an alert, in %s, an administrator', (language) => {
  const words = said[language];
  const alerts = (admin: DeskVisitor) => admin.cards().filter(({ text }) => words.alert.test(text));

  async function told(again = false): Promise<DeskVisitor> {
    if (!again) onlyFreshToken(flow, 20);
    const admin = await administrator(flow);
    await admin.says(words.chosen);
    await admin.says(words.on);
    await admin.sees(words.alert);
    await flow.quiet();
    return admin;
  }

  test('takes it; another one sees who does it, and takes it over', async () => {
    const admin = await told();
    const other = await told(true);
    const former = alerts(other)[0]?.button(words.doIt);
    await alerts(admin)[0]?.presses(words.doIt);
    expect(alerts(admin)[0]?.text).toContain(words.owner(admin.person.displayName));
    expect(alerts(admin)[0]?.buttons).not.toContain(words.over);
    // Also what stands in other chats says so.
    await alerts(other)[0]?.becomes(words.owner(admin.person.displayName));
    expect(alerts(other)[0]?.buttons).toContain(words.over);
    if (former) await alerts(other)[0]?.pressed(former);
    expect(alerts(other)[0]?.text).toContain(`${admin.person.displayName} ${words.already}`);
    await alerts(other)[0]?.presses(words.over);
    expect(alerts(other)[0]?.text).toContain(words.owner(other.person.displayName));
    await alerts(admin)[0]?.becomes(words.owner(other.person.displayName));
  });

  test('assigns it: who has a chat with Balie is told there, and can answer without any role', async () => {
    const admin = await told();
    const colleague = await flow.employee(language);
    await colleague.says(words.chosen);
    colleague.looksAway();
    await alerts(admin)[0]?.presses(words.assign, { person: colleague.person.id, name: '', deputy: '' });
    expect(alerts(admin)[0]?.text).toContain(words.told);
    const theirs = await colleague.sees(words.asks);
    expect(theirs.text).toContain(words.owner(colleague.person.displayName));
    await theirs.presses(words.seen);
    expect(theirs.text).toContain(words.seenBy);
    await alerts(admin)[0]?.presses(words.assign, { person: '', name: 'De leverancier', deputy: '' });
    expect(alerts(admin)[0]?.text).toContain(words.untold);
    expect(alerts(admin)[0]?.text).toContain(words.owner('De leverancier'));
  });

  test('says that it is not theirs, with a reason, which silences it everywhere until it is taken back', async () => {
    const admin = await told();
    const other = await told(true);
    await alerts(admin)[0]?.presses(words.notOurs, { reason: ' ' });
    expect(alerts(admin)[0]?.text).toContain(words.why);
    await alerts(admin)[0]?.presses(words.notOurs, { reason: 'The supplier renews it' });
    expect(alerts(admin)[0]?.text).toContain('The supplier renews it');
    expect(alerts(admin)[0]?.text).toContain(words.nobodyTold);
    const late = await administrator(flow);
    await late.says(words.chosen);
    await late.says(words.on);
    await late.says(words.check);
    await late.sees(words.checked);
    await flow.quiet();
    expect(alerts(late)).toHaveLength(0);
    // What others still have on their screens says it, too.
    await alerts(other)[0]?.becomes('The supplier renews it');
    await alerts(admin)[0]?.presses(words.again);
    expect(alerts(admin)[0]?.text).toContain(words.watched);
    await late.says(words.check);
    await late.sees(words.alert);
  });

  test('puts it off by a day of the calendar, and is asked again for one that is none', async () => {
    const admin = await told();
    const [alert] = alerts(admin);
    const day = (days: number) => new Date(flow.services.clock.now() + days * 86_400_000).toISOString().slice(0, 10);
    for (const until of ['soon', day(-3), day(800)]) {
      await alert?.presses(words.later, { days: '7', until });
      expect(alert?.text).toContain(words.day);
    }
    await alert?.presses(words.later, { days: '7', until: day(9) });
    expect(alert?.text).toContain(words.until);
    expect(alert?.text).toContain(day(9));
  });

  test('puts off what is overdue for a week at most', async () => {
    onlyFreshToken(flow, -2);
    const admin = await told(true);
    const day = (days: number) => new Date(flow.services.clock.now() + days * 86_400_000).toISOString().slice(0, 10);
    await alerts(admin)[0]?.presses(words.later, { days: '30', until: '' });
    expect(alerts(admin)[0]?.text).toContain(words.week);
    expect(alerts(admin)[0]?.text).toContain(day(7));
  });

  test('says in words what the buttons say', async () => {
    const admin = await told();
    await admin.says(words.words.seen);
    await admin.sees(words.seenBy);
    await admin.says(words.words.snooze);
    await admin.sees(words.until);
    await admin.says(words.words.take);
    expect((await admin.sees(words.alert)).text).toContain(words.owner(admin.person.displayName));
  });
});

test('of two administrators who take it at once in a channel, one gets it and the other sees who', async () => {
  onlyPushCertificate(flow, 5);
  const { channel } = flow.services;
  const own = await flow.visitor(marieke);
  await own.says('inloggen');
  await own.hears('Je bent aangemeld');
  const first = await flow.visitor(marieke, channel);
  const second = await flow.visitor(ahmed);
  second.person.appRoles = ['Admin'];
  await second.says('inloggen');
  await second.hears('Je bent aangemeld');
  await first.says('alerts on');
  const card = await first.sees('Apple MDM-pushcertificaat verloopt over 5 dagen');
  // Critical: whoever switched it on is named, so that Teams tells them.
  expect(card.text).toContain(`<at>${marieke.displayName}</at>, dit kan niet wachten.`);
  expect(card.content).toMatchObject({ msteams: { entities: [{ type: 'mention', mentioned: { id: marieke.id, name: marieke.displayName } }] } });
  const button = card.button('Ik doe het');
  const results = await Promise.all([card.pressed(button, marieke), card.pressed(button, second.person)]);
  expect(results.map(({ kind }) => kind)).toEqual(['card', 'card']);
  const texts = results.map((result) => JSON.stringify(result));
  expect(texts.filter((text) => text.includes('doet dit al'))).toHaveLength(1);
  await eventually('everybody there sees an owner', () => /Eigenaar\n(?!nog niemand)/.test(card.text));
  // What a press did not do concerns nobody but who pressed.
  const refused = await card.pressed(card.button('Opslaan'), second.person, { person: 'ooit', name: '', deputy: '' });
  expect(JSON.stringify(refused)).toContain('Ik ken deze persoon niet');
  await flow.quiet();
  expect(JSON.stringify(card.message.activity)).not.toMatch(/Ik ken deze persoon niet|doet dit al/);
});
