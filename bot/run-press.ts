import type { OwnPress } from '../dialogs/ask.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Desk } from './desk.ts';
import type { PressTable, PressVerb } from './press-table.ts';
import { advicePresses } from './presses/advice.ts';
import { alertPresses } from './presses/alerts.ts';
import { approvalPresses } from './presses/approvals.ts';
import { bulkPresses } from './presses/bulk.ts';
import { casePresses } from './presses/cases.ts';
import { auditPresses } from './presses/audit.ts';
import { devicePresses } from './presses/devices.ts';
import { lookingPresses } from './presses/looking.ts';
import { guidePresses } from './presses/guides.ts';
import { movingPresses } from './presses/moving.ts';
import { ownActionPresses } from './presses/own-actions.ts';
import { readinessPresses } from './presses/readiness.ts';
import { questionPresses } from './presses/questions.ts';
import { talkPresses } from './presses/talk.ts';

const table: PressTable = {
  ...talkPresses,
  ...guidePresses,
  ...movingPresses,
  ...advicePresses,
  ...devicePresses,
  ...ownActionPresses,
  ...approvalPresses,
  ...auditPresses,
  ...alertPresses,
  ...lookingPresses,
  ...readinessPresses,
  ...casePresses,
  ...bulkPresses,
  ...questionPresses,
};

/** From a press to the dialog that answers it. */
export async function runPress(visit: Visit, press: OwnPress, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  // dialogs/ask.ts has checked the data against the shape of just this verb; TypeScript cannot follow that through the table.
  const answer = table[press.verb] as PressTable[PressVerb] & ((visit: Visit, data: unknown, desk: Desk, signal: AbortSignal) => Promise<Reply[]> | Reply[]);
  return answer(visit, press.data, desk, signal);
}
