import { enroll, pressGuide } from '../../dialogs/enroll.ts';
import { leave, seesBeforeLeaving } from '../../dialogs/leave.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { enrollTools } from '../tools/enroll.ts';

type GuideVerb = Extract<PressVerb, `guide.${string}` | `leave.${string}`>;

/** The way in and the way out. */
export const guidePresses: PressTable<GuideVerb> = {
  'guide.choose': (visit, data, desk) => enroll(visit, data, enrollTools(desk)),
  'guide.next': (visit, data, desk) => pressGuide(visit, 'guide.next', data, enrollTools(desk)),
  'guide.back': (visit, data, desk) => pressGuide(visit, 'guide.back', data, enrollTools(desk)),
  'guide.stuck': (visit, data, desk) => pressGuide(visit, 'guide.stuck', data, enrollTools(desk)),
  'guide.show': (visit, data, desk) => pressGuide(visit, 'guide.show', data, enrollTools(desk)),
  'guide.done': (visit, data, desk) => pressGuide(visit, 'guide.done', data, enrollTools(desk)),
  'guide.watch': (visit, data, desk) => pressGuide(visit, 'guide.watch', data, enrollTools(desk)),
  'guide.stop': (visit, data, desk) => pressGuide(visit, 'guide.stop', data, enrollTools(desk)),
  'guide.sees': (visit, data, desk) => pressGuide(visit, 'guide.sees', data, enrollTools(desk)),
  'leave.choose': (visit, data, desk) => leave(visit, data, desk.guides),
  'leave.sees': (visit, data, desk) => seesBeforeLeaving(visit, data, desk.guides),
};
