import { enroll } from '../../dialogs/enroll.ts';
import { leave, seesBeforeLeaving } from '../../dialogs/leave.ts';
import { ownSees } from '../../dialogs/own-sees.ts';
import { pressGuide } from '../../dialogs/press-guide.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requirePrivate } from '../private-only.ts';
import { enrollTools } from '../tools/enroll.ts';
import { ownDeviceTools } from '../tools/own.ts';

type GuideVerb = Extract<PressVerb, `guide.${string}` | `leave.${string}` | 'own.sees'>;

/** The way in and the way out. */
export const guidePresses: PressTable<GuideVerb> = {
  'guide.choose': (visit, data, desk, signal) => enroll(visit, data, enrollTools(desk, signal)),
  'guide.anyway': (visit, data, desk, signal) => enroll(visit, data, enrollTools(desk, signal), true),
  'guide.next': (visit, data, desk) => pressGuide(visit, 'guide.next', data, enrollTools(desk)),
  'guide.back': (visit, data, desk) => pressGuide(visit, 'guide.back', data, enrollTools(desk)),
  'guide.stuck': (visit, data, desk) => pressGuide(visit, 'guide.stuck', data, enrollTools(desk)),
  'guide.failed': (visit, data, desk, signal) => {
    requirePrivate(visit);
    return pressGuide(visit, 'guide.failed', data, enrollTools(desk, signal));
  },
  'guide.mute': (visit, data, desk) => pressGuide(visit, 'guide.mute', data, enrollTools(desk)),
  'guide.show': (visit, data, desk) => pressGuide(visit, 'guide.show', data, enrollTools(desk)),
  'guide.done': (visit, data, desk) => pressGuide(visit, 'guide.done', data, enrollTools(desk)),
  'guide.watch': (visit, data, desk) => pressGuide(visit, 'guide.watch', data, enrollTools(desk)),
  'guide.stop': (visit, data, desk) => pressGuide(visit, 'guide.stop', data, enrollTools(desk)),
  'guide.sees': (visit, data, desk) => pressGuide(visit, 'guide.sees', data, enrollTools(desk)),
  'own.sees': (visit, data, desk, signal) => {
    requirePrivate(visit);
    return ownSees(visit, data, { ...ownDeviceTools(desk, visit, signal), guides: desk.guides });
  },
  'guide.steps': (visit, data, desk) => pressGuide(visit, 'guide.steps', data, enrollTools(desk)),
  'leave.choose': (visit, data, desk) => leave(visit, data, desk.guides),
  'leave.sees': (visit, data, desk) => seesBeforeLeaving(visit, data, desk.guides),
};
