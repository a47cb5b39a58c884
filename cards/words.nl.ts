import { bulk } from './words/bulk.nl.ts';
import type { en } from './words.en.ts';
import { alerts } from './words/alerts.nl.ts';
import { audit } from './words/audit.nl.ts';
import { actions } from './words/actions.nl.ts';
import { approvals } from './words/approvals.nl.ts';
import { attach, autopilot, checklist, method, migration } from './words/advice.nl.ts';
import { cases } from './words/cases.nl.ts';
import { about, extension, pick } from './words/about.nl.ts';
import { ownActions } from './words/own-actions.nl.ts';
import { before } from './words/before.nl.ts';
import { choose } from './words/choose.nl.ts';
import { crossCheck } from './words/cross-check.nl.ts';
import { commands } from './words/commands.nl.ts';
import { deadlines } from './words/deadlines.nl.ts';
import { desk } from './words/desk.nl.ts';
import { devices } from './words/devices.nl.ts';
import { enroll } from './words/enroll.nl.ts';
import { expiry } from './words/expiry.nl.ts';
import { failure } from './words/failure.nl.ts';
import { general } from './words/general.nl.ts';
import { help } from './words/help.nl.ts';
import { looking } from './words/looking.nl.ts';
import { moving } from './words/moving.nl.ts';
import { own, requests } from './words/own.nl.ts';
import { problem } from './words/problem.nl.ts';
import { remind } from './words/remind.nl.ts';
import { questions } from './words/questions.nl.ts';
import { authority, readiness } from './words/readiness.nl.ts';
import { removal } from './words/removal.nl.ts';
import { say } from './words/say.nl.ts';
import { settled, stopped } from './words/settled.nl.ts';
import { time } from './words/time.nl.ts';

export const nl: typeof en = { bulk,
  ...time,
  ...general,
  ...devices,
  ...actions,
  alerts,
  approvals,
  about,
  extension,
  pick,
  ownActions,
  audit,
  attach,
  autopilot,
  checklist,
  method,
  migration,
  cases,
  before,
  failure,
  remind,
  choose,
  commands,
  crossCheck,
  deadlines,
  desk,
  enroll,
  expiry,
  help,
  looking,
  moving,
  say,
  problem,
  questions,
  own,
  requests,
  readiness,
  authority,
  removal,
  settled,
  stopped,
};
