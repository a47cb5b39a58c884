import { adviceCard } from '../cards/advice-card.ts';
import type { Choice } from '../cards/parts.ts';
import type { Platform } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { CommandName } from './commands.ts';
import { showCard, type Reply } from './reply.ts';
import { topicSection } from './topic-section.ts';
import { hasRole, type Visit } from './visit.ts';

// What cannot be set up (any more): a plain answer and what can be done instead, never a guide that cannot work.
// What is said is data, the topic what-no-longer-exists; here is only how people call these things.

interface Gone {
  /** Its section in the topic. */
  section: string;
  words: RegExp;
  /** What to set up instead, where that is one thing. */
  instead?: Platform;
}

const topic = 'what-no-longer-exists';

const things: readonly Gone[] = [
  { section: 'windows-phone', words: /\bwindows[- ]?(?:1[01] )?(?:phones?|mobile|telefoons?)\b|\bwindowsphones?\b|\blumia\b/i },
  { section: 'windows-old', words: /\bwin(?:dows)? ?(?:8(?:[.,]1)?|7|vista|xp|rt)\b/i, instead: 'windows' },
  { section: 'android-device-administrator', words: /^(?=.*\bandroid\b).*\b(?:device[- ]?admin(?:istrator)?|apparaat-?beheerder)\b/i, instead: 'android' },
  {
    section: 'hololens-first-generation',
    words: /\bholo ?-?lens(?:es)? ?\(?(?:(?:1|1e|1st|1ste|v1|one)\b|(?:de |van de )?(?:first|eerste)\b|gen(?:eration)? ?1\b)|\b(?:first|eerste|1e|1st)[- ]gen(?:eration|eratie)? ?holo/i,
    instead: 'hololens',
  },
  { section: 'hybrid-authority', words: /\b(?:intune|mdm)[- ]hybri(?:d|de)\b|\bhybri(?:d|de)[- ](?:mdm|intune)\b|\bhybri(?:d|de)[- ](?:beheer|management)\b(?=.*\bintune\b)/i },
  // Its management product is something else that people move away from.
  { section: 'blackberry', words: /\bblackberr(?:y|ies|y's)\b(?! (?:uem|bes|work|dynamics|enterprise))/i },
  { section: 'chromeos', words: /\bchrome ?books?\b(?! alternati)|\bchrome ?os\b/i },
];

/** What people ask with these words; agents and administrators mean more with some. */
const askedBy: ReadonlySet<CommandName> = new Set<CommandName>(['enroll_device', 'unenroll_device', 'enrollment_method_advice', 'migration_help', 'none']);
const ofAdministrators: ReadonlySet<CommandName> = new Set<CommandName>(['enrollment_method_advice', 'migration_help']);

/**
 * @param command what was understood; null when nothing was
 * @returns null when the words name nothing of the kind
 */
export function noLongerExists(visit: Visit, text: string, command: CommandName | null, guides: GuideBook): Reply[] | null {
  if (command !== null && !askedBy.has(command)) return null;
  if (command !== null && ofAdministrators.has(command) && hasRole(visit, ['Helpdesk', 'Admin'])) return null;
  const gone = findGone(text);
  const said = gone && topicSection(guides, topic, gone.section, visit.words.language);
  return gone && said ? answer(visit, gone, said) : null;
}

export function findGone(text: string): Gone | null {
  return things.find(({ words }) => words.test(text)) ?? null;
}

function answer({ words }: Visit, { section, instead }: Gone, said: { heading: string; lines: string[] }): Reply[] {
  const [first = '', ...points] = said.lines;
  const buttons: (Choice | null)[] = [
    { title: instead ? words.moving.setUp[instead] : words.button.enroll, verb: 'guide.choose', data: instead ? { platform: instead } : {} },
    section === 'android-device-administrator' ? { title: words.moving.leaveFirst, verb: 'leave.choose', data: { platform: 'android' } } : null,
    { title: words.choose.askHelpdesk, verb: 'case.ask', data: {} },
  ];
  return showCard(adviceCard({ title: said.heading, text: first, points, inOrder: false, closing: null, buttons: buttons.filter((one) => one !== null) }, words));
}
