import { actions } from './words/actions.en.ts';
import { cases } from './words/cases.en.ts';
import { choose } from './words/choose.en.ts';
import { commands } from './words/commands.en.ts';
import { devices } from './words/devices.en.ts';
import { enroll } from './words/enroll.en.ts';
import { expiry } from './words/expiry.en.ts';
import { failure } from './words/failure.en.ts';
import { general } from './words/general.en.ts';
import { help } from './words/help.en.ts';
import { moving } from './words/moving.en.ts';
import { own, requests } from './words/own.en.ts';
import { problem } from './words/problem.en.ts';
import { say } from './words/say.en.ts';
import { time } from './words/time.en.ts';

export const en = { ...time, ...general, ...devices, ...actions, cases, failure, choose, commands, enroll, expiry, help, moving, say, problem, own, requests };
