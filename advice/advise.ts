import type { Method } from './decision-table.ts';
import type { Answer, Answers, Question } from './questions.ts';

// Which way of enrolling Windows fits. The decision asks for an answer where it needs one, and nowhere else: so a
// question is only put where its answer can still change the outcome.

export type Variant =
  | 'firstRun'
  | 'settingsJoin'
  | 'package'
  | 'dem'
  | 'personalDevice'
  | 'personalAccount'
  | 'byHand'
  | 'userDriven'
  | 'preProvisioned'
  | 'selfDeploying'
  | 'existing'
  | 'groupPolicy'
  | 'existingClients'
  | 'newDevices';

/** What must be done before the recommendation can work; until then there is none. */
export type First = 'leaveMdm' | 'premium' | 'upgrade';

/** What does not stand in the way, but must be known. */
export type Caution =
  | 'checkPremium'
  | 'premiumMayBeNeeded'
  | 'checkMdm'
  | 'checkWindows'
  | 'checkJoin'
  | 'askVendor'
  | 'windowsTen'
  | 'bulkConditionalAccess'
  | 'personalConfigManager'
  | 'demNotCoManagement'
  | 'demNotPersonal'
  | 'demNotAutopilot';

export interface Outcome {
  kind: 'outcome';
  method: Method;
  variant: Variant;
  first: First[];
  cautions: Caution[];
}

export type Advice = Outcome | { kind: 'ask'; question: Question };

interface Route {
  method: Method;
  variant: Variant;
}

/** Stops the decision at the first answer that it lacks; never leaves this file. */
class Unanswered extends Error {
  readonly code = 'question_unanswered';
  readonly question: Question;
  constructor(question: Question) {
    super(`The question ${question} is to be answered first.`);
    this.name = 'Unanswered';
    this.question = question;
  }
}

type Need = <Q extends Question>(question: Q) => Answer<Q>;

/** The recommendation, or the next question that it takes. Pure; the same answers give the same advice. */
export function advise(answers: Answers): Advice {
  const need: Need = (question) => {
    const answer = answers[question];
    if (answer === undefined) throw new Unanswered(question);
    return answer;
  };
  try {
    return decide(need);
  } catch (stop) {
    if (stop instanceof Unanswered) return { kind: 'ask', question: stop.question };
    throw stop;
  }
}

function decide(need: Need): Outcome {
  const cautions = new Set<Caution>();
  const first = new Set<First>();
  const route = need('owner') === 'personal' ? personalRoute(need, cautions) : companyRoute(need, cautions);
  if (mayRunOldWindows(route)) windowsFirst(need, route, first, cautions);
  const { method, variant } = premiumFirst(need, route, first, cautions);
  if (isInUse(route)) {
    const other = need('otherMdm');
    if (other === 'yes') first.add('leaveMdm');
    if (other === 'unknown') cautions.add('checkMdm');
  }
  return { kind: 'outcome', method, variant, first: inOrder(first), cautions: [...cautions] };
}

function personalRoute(need: Need, cautions: Set<Caution>): Route {
  if (need('configManager') === 'keep') {
    if (need('dem') === 'no') {
      cautions.add('personalConfigManager');
      return { method: 'coManagement', variant: 'existingClients' };
    }
    cautions.add('demNotPersonal');
  }
  return { method: 'automatic', variant: need('manage') === 'device' ? 'personalDevice' : 'personalAccount' };
}

function companyRoute(need: Need, cautions: Set<Caution>): Route {
  const configManager = need('configManager');
  if (need('dem') === 'yes') {
    // The tables allow a DEM account with automatic enrollment only.
    cautions.add(configManager === 'keep' ? 'demNotCoManagement' : 'demNotAutopilot');
    return { method: 'automatic', variant: 'dem' };
  }
  const state = need('state');
  if (configManager === 'keep') return { method: 'coManagement', variant: state === 'new' ? 'newDevices' : 'existingClients' };
  return state === 'new' ? newRoute(need, cautions) : existingRoute(need, configManager, cautions);
}

function newRoute(need: Need, cautions: Set<Caution>): Route {
  const bought = need('bought');
  const users = need('users');
  if (bought === 'shop') return { method: 'automatic', variant: users === 'one' ? 'firstRun' : 'package' };
  if (bought === 'unknown') cautions.add('askVendor');
  if (users === 'shared') return { method: 'autopilot', variant: 'selfDeploying' };
  return { method: 'autopilot', variant: need('shipped') === 'direct' ? 'userDriven' : 'preProvisioned' };
}

function existingRoute(need: Need, configManager: Answer<'configManager'>, cautions: Set<Caution>): Route {
  // Configuration Manager can put a new Windows on it once more, and Autopilot takes over from there.
  if (configManager === 'leaving' && need('windows') === 'older') return { method: 'autopilot', variant: 'existing' };
  const joined = need('joined');
  if (joined === 'hybrid') return { method: 'groupPolicy', variant: 'groupPolicy' };
  if (joined === 'unknown') cautions.add('checkJoin');
  if (need('users') === 'shared' || need('count') === 'many') return { method: 'automatic', variant: 'package' };
  return { method: 'automatic', variant: 'settingsJoin' };
}

function isInUse({ variant }: Route): boolean {
  return !['firstRun', 'userDriven', 'preProvisioned', 'selfDeploying', 'newDevices'].includes(variant);
}

function mayRunOldWindows(route: Route): boolean {
  return isInUse(route) && route.variant !== 'existing';
}

function windowsFirst(need: Need, route: Route, first: Set<First>, cautions: Set<Caution>): void {
  const windows = need('windows');
  if (windows === 'older') first.add('upgrade');
  if (windows === 'ten') cautions.add('windowsTen');
  if (windows === 'unknown') cautions.add('checkWindows');
  if (windows === 'ten' && route.variant === 'package') cautions.add('bulkConditionalAccess');
}

/** Enrolling by itself takes Entra ID P1. Without it, single people can do it by hand; more than that cannot begin. */
function premiumFirst(need: Need, route: Route, first: Set<First>, cautions: Set<Caution>): Route {
  if (route.variant === 'dem') return route;
  const premium = need('premium');
  if (premium === 'yes') return route;
  if (route.method === 'coManagement') {
    cautions.add('premiumMayBeNeeded');
    return route;
  }
  if (premium === 'unknown') {
    cautions.add('checkPremium');
    return route;
  }
  if (['firstRun', 'settingsJoin', 'personalDevice'].includes(route.variant)) return { method: 'automatic', variant: 'byHand' };
  first.add('premium');
  return route;
}

const order: readonly First[] = ['leaveMdm', 'upgrade', 'premium'];

function inOrder(first: ReadonlySet<First>): First[] {
  return order.filter((one) => first.has(one));
}
