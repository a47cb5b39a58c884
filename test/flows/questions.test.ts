import { describe, expect, test } from '@jest/globals';
import { ahmed } from '../../sandbox/personas.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();

const said = {
  nl: {
    photos: 'kan mijn baas mijn foto’s zien?',
    photosAnswer: /Foto’s en eigen bestanden/,
    from: 'Uit: ',
    another: 'Laat iets anders zien',
    yes: 'Ja, dank je',
    helped: 'Fijn! Is er nog iets, vraag het gerust.',
    topic: 'Lees er alles over',
    ask: 'Vraag het de helpdesk',
    consequence: 'wat gebeurt er met mijn mail als ik mijn iPhone losmaak?',
    consequenceAnswer: /verdwijn/,
    leaveTitle: 'losmaken van je werk',
    nonsense: 'fliepst de wombelaar vandaag nog',
    lost: 'Dat begreep ik niet',
    again: 'Ik begrijp het nog niet. Sorry!',
    search: 'Zoek het op',
    nothing: 'Hierover vond ik niets',
  },
  en: {
    photos: 'can my boss see my photos?',
    photosAnswer: /photos/i,
    from: 'From: ',
    another: 'Show something else',
    yes: 'Yes, thanks',
    helped: 'Good to know! If there is anything else, just ask.',
    topic: 'Read all about it',
    ask: 'Ask the helpdesk',
    consequence: 'what happens to my mail if I remove my iPhone?',
    consequenceAnswer: /mail/i,
    leaveTitle: 'Remove your',
    nonsense: 'is the wombler flibbing today then',
    lost: 'I did not get that',
    again: 'I still do not get it. Sorry!',
    search: 'Search for it',
    nothing: 'I found nothing about this',
  },
} as const;

describe.each(['nl', 'en'] as const)('a question in %s', (language) => {
  const words = said[language];

  test('is answered from the guides, with where that stands', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(words.photos);
    const card = await visitor.sees(words.from);
    expect(card.text).toMatch(words.photosAnswer);
    expect(card.buttons).toEqual([words.yes, words.another, words.topic, words.ask]);
    const first = card.text;
    await card.presses(words.another);
    expect(card.text).not.toBe(first);
    await card.presses(words.yes);
    await card.becomes(words.helped);
  });

  test('can be read on in its topic', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(words.photos);
    const card = await visitor.sees(words.from);
    await card.presses(words.topic);
    await card.becomes(words.photosAnswer);
    expect(card.buttons[0]).toBe(words.ask);
  });

  test('about what follows from removing a device removes none', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(words.consequence);
    const card = await visitor.sees(words.from);
    expect(card.text).toMatch(words.consequenceAnswer);
    expect(card.buttons).toContain(words.yes);
  });

  test('that nobody foresaw ends in a search, and with a person after the second time', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(words.nonsense);
    const card = await visitor.sees(words.lost);
    expect(card.buttons.slice(0, 2)).toEqual([words.search, words.ask]);
    await card.presses(words.search);
    await card.becomes(words.nothing);
    expect(card.buttons[0]).toBe(words.ask);
    await visitor.says(`${words.nonsense} xq`);
    const again = await visitor.sees(words.again);
    expect(again.buttons[0]).toBe(words.ask);
    await visitor.says('help');
    await visitor.says(words.nonsense);
    await visitor.sees(words.lost);
  });

  test('goes on to the helpdesk with its words', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(words.nonsense);
    const card = await visitor.sees(words.lost);
    await card.presses(words.ask);
    await card.becomes(/helpdesk/i);
  });

  test('is not shown again to somebody else, nor on a forged card', async () => {
    const visitor = await flow.employee(language);
    await visitor.says(words.photos);
    const card = await visitor.sees(words.from);
    const other = await flow.employee(language);
    await other.forges('question.another', card.button(words.another).data as object);
    expect(other.cards().map(({ text }) => text).join('')).not.toMatch(words.photosAnswer);
  });
});

test('a question in Dutch to somebody whose Teams is English is answered in Dutch, as if that were the most natural thing', async () => {
  const visitor = await flow.employee('en');
  await visitor.says(said.nl.photos, 'en-US');
  const card = await visitor.sees(said.nl.photosAnswer);
  expect(card.text).not.toContain('I only have this in Dutch');
});

describe('another language', () => {
  test.each([
    ['ich habe mein Handy verloren', /Entschuldigung, ich spreche nur Niederländisch und Englisch/],
    ["bonjour, comment inscrire mon téléphone s'il vous plaît", /je ne parle que néerlandais et anglais/],
    ['hola, he perdido mi teléfono', /solo hablo neerlandés e inglés/],
    ['buongiorno, non posso registrare il mio telefono', /parlo solo olandese e inglese/],
    ['olá, perdi o meu telefone e preciso de ajuda', /só falo neerlandês e inglês/],
    ['dzień dobry, nie mogę zalogować się na moim telefonie', /tylko po niderlandzku i angielsku/],
    ['merhaba, benim telefonum kayıp yardım lütfen', /yalnızca Felemenkçe ve İngilizce/],
    ['я потерял телефон', /I speak Dutch and English/],
    ['私の電話をなくしました', /I speak Dutch and English/],
  ])('gets a kind sentence and a way on: %s', async (text, answer) => {
    const visitor = await flow.employee('en');
    await visitor.says(text);
    const card = await visitor.sees(answer);
    expect(card.buttons).toEqual(['Nederlands', 'English', 'Ask the helpdesk', 'What can you do?']);
  });
});

describe('what is no sentence', () => {
  test.each([
    ['emoji', '🙈🙉🙊'],
    ['nothing but signs', '!!! ... ---'],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['mixed scripts', 'мой laptop 私の doet het не'],
    ['control characters', '\u0000\u202E\u200B'],
    ['a table of somebody', "'; DROP TABLE questions; --"],
    ['1,900 characters of markup', '<b>'.repeat(630)],
    ['a line of marks', '§ ¶ §§ ↑'],
  ])('gets kind words and a way on: %s', async (_, text) => {
    const visitor = await flow.employee('en');
    expect((await visitor.says(text)).status).toBe(200);
    const card = await visitor.sees(/I did not get that|I speak Dutch and English|Did you mean/);
    expect(card.buttons.length).toBeGreaterThanOrEqual(3);
    const wayOn = ['Search for it', 'Ask the helpdesk', 'Something else'].find((button) => card.buttons.includes(button)) ?? 'no way on';
    await card.presses(wayOn).catch(() => undefined);
    await visitor.says('help');
    await visitor.sees('What I can do for you');
  });

  test('20,000 characters are too many, and said so', async () => {
    const visitor = await flow.employee('nl');
    await visitor.says('iPhone '.repeat(2858));
    await visitor.hears('Dat is veel tegelijk');
  });
});

test('an agent who asks in passing is answered too, and goes on with a command', async () => {
  const agent = await flow.visitor(ahmed);
  await agent.says('English');
  await agent.says('does it cost me any money?');
  await agent.sees('From: ');
  await agent.says('find LT-0421');
  await agent.sees('LT-0421');
});

describe.each([
  ['nl', 'mijn telefoon niet wissen', 'Goed, ik doe niets', 'ik wil mijn telefoon niet aanmelden'],
  ['en', 'please do not restart my laptop', 'All right, nothing is started', 'do not enroll my phone'],
] as const)('what is not to be done, in %s', (language, restart, answer, enroll) => {
  test('is not started, and there is a way on', async () => {
    const visitor = await flow.employee(language);
    for (const words of [restart, enroll]) {
      await visitor.says(words);
      const card = await visitor.sees(answer);
      expect(card.buttons).toHaveLength(3);
    }
  });
});
