// The way out, moving from other management and what no longer exists, as the topics and guides say them.
import type { Card } from '../../cards/card.ts';
import type { Words } from '../../cards/words.ts';
import { leave } from '../../dialogs/leave.ts';
import { moving, type MovingWish } from '../../dialogs/moving.ts';
import { noLongerExists } from '../../dialogs/no-longer-exists.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import type { Sample } from './samples.ts';

const guides = loadGuides([builtInGuides]);

function visit(words: Words): Visit {
  return { tenantId: 'contoso', objectId: 'sanne', name: 'Sanne', conversationId: 'chat', conversationKind: 'personal', words, roles: null, cardId: null };
}

function cardOf(replies: Reply[] | null): Card {
  const card = replies?.find((reply) => reply.kind === 'card');
  if (!card) throw new Error('There is no card to draw.');
  return card.card;
}

const leaving = (guide: string) => ({ name: `leave-${guide}`, card: (words: Words) => cardOf(leave(visit(words), { guide }, guides)) });
const move = (name: string, wish: MovingWish) => ({ name: `moving-${name}`, card: (words: Words) => cardOf(moving(visit(words), wish, guides)) });
const gone = (text: string) => ({ name: `gone-${text.replace(/\W+/g, '-')}`, card: (words: Words) => cardOf(noLongerExists(visit(words), text, null, guides)) });

const everyGuide = [...new Set(guides.all().map(({ id }) => id))];

export const leavingSamples: Sample[] = [
  ...everyGuide.map(leaving),
  move('start', {}),
  move('from-jamf', { from: 'jamf', more: true }),
  move('iphone', { platform: 'ios', from: 'ivanti' }),
  move('android', { platform: 'android' }),
  move('hololens', { platform: 'hololens' }),
  move('which', { platform: 'ios', about: 'which' }),
  move('mail', { platform: 'windows', about: 'mail' }),
  move('company', { platform: 'macos', from: 'jamf', about: 'company' }),
  ...['windows phone', 'windows 8.1', 'android device administrator', 'hololens 1', 'intune hybrid', 'blackberry', 'chromebook'].map(gone),
];
