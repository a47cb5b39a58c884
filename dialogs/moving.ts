import { adviceCard } from '../cards/advice-card.ts';
import { movingCard } from '../cards/moving-card.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { Platform } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { findOldManagement, oldManagement } from './old-management.ts';
import { showCard, type Reply } from './reply.ts';
import { topicLines, topicSection } from './topic-section.ts';
import type { Visit } from './visit.ts';

// Moving to Intune from other management, as the person with the device lives it: what happens to mail, then the old
// management off, then Intune on. What is said is data, the topic moving-from-another-mdm. Needs nothing of Graph.

export type MovingWish = VerbData<'moving.show'>;

const topic = 'moving-from-another-mdm';
const firstPlatforms: readonly Platform[] = ['ios', 'android', 'windows', 'macos', 'ipados'];
const otherPlatforms: readonly Platform[] = ['hololens', 'linux'];
const sections = { which: 'which-one', mail: 'enrollment-mail', company: 'company-devices' } as const;

/** What words say about it: from which management, with which device. */
export function movingWish(text: string, platform: Platform | undefined, ownership: 'personal' | 'corporate' | undefined): MovingWish {
  const from = findOldManagement(text);
  return {
    ...(platform ? { platform } : {}),
    ...(from ? { from } : {}),
    ...(platform && ownership === 'corporate' ? { about: 'company' as const } : {}),
  };
}

export function moving(visit: Visit, wish: MovingWish, guides: GuideBook): Reply[] {
  if (wish.about) return aboutMoving(visit, wish, wish.about, guides);
  return wish.platform ? movePlatform(visit, wish, wish.platform, guides) : whatChanges(visit, wish, guides);
}

function whatChanges({ words }: Visit, wish: MovingWish, guides: GuideBook): Reply[] {
  const [first = '', ...points] = topicLines(guides, topic, 'what-changes', words.language);
  const shown = wish.more ? otherPlatforms : firstPlatforms;
  const choices = shown.map((platform) => ({ title: words.platforms[platform], verb: 'moving.show' as const, data: { ...from(wish), platform } }));
  const last = wish.more
    ? [{ title: words.choose.notListed, verb: 'case.ask' as const, data: {} }, { title: words.button.back, verb: 'moving.show' as const, data: from(wish) }]
    : [{ title: words.button.somethingElse, verb: 'moving.show' as const, data: { ...from(wish), more: true } }];
  const title = words.moving.title(wish.from ? oldManagement[wish.from].name : null);
  const buttons = [...choices, ...last];
  return showCard(adviceCard({ title, text: first, points, inOrder: false, closing: words.moving.which, buttons }, words));
}

function movePlatform({ words }: Visit, wish: MovingWish, platform: Platform, guides: GuideBook): Reply[] {
  const old = wish.from ? oldManagement[wish.from] : null;
  const lines = (section: string) => topicLines(guides, topic, section, words.language);
  return showCard(
    movingCard(
      {
        platform,
        from: wish.from ?? null,
        oldApp: old ? words.moving.oldApp(old.name, old.app) : null,
        mail: lines('mail-meanwhile'),
        leave: lines(platform),
        howLong: lines('how-long')[0] ?? null,
      },
      words,
    ),
  );
}

function aboutMoving({ words }: Visit, wish: MovingWish, about: keyof typeof sections, guides: GuideBook): Reply[] {
  const said = topicSection(guides, topic, sections[about], words.language);
  const [first = '', ...points] = said?.lines ?? [];
  const back = { ...from(wish), ...(wish.platform ? { platform: wish.platform } : {}) };
  const buttons = [
    { title: words.choose.askHelpdesk, verb: 'case.ask' as const, data: {} },
    ...(about === 'company' && wish.platform ? [{ title: words.moving.erased, verb: 'guide.choose' as const, data: { platform: wish.platform, ownership: 'corporate' as const } }] : []),
    { title: about === 'company' ? words.moving.itIsMine : words.button.back, verb: 'moving.show' as const, data: back },
  ];
  return showCard(adviceCard({ title: said?.heading ?? words.moving.title(null), text: first, points, inOrder: false, closing: null, buttons }, words));
}

function from(wish: MovingWish): MovingWish {
  return wish.from ? { from: wish.from } : {};
}
