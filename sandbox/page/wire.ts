// What the page and its server say to each other. Types only: both sides import them.

export type Language = 'nl' | 'en';
export type Job = 'employee' | 'helpdesk' | 'admin';

export interface PersonView {
  id: string;
  name: string;
  jobTitle: string;
  office: string;
  job: Job;
  /** Works at the helpdesk, but an Intune role leaves an action out. */
  limited: boolean;
}

export interface ConversationView {
  id: string;
  kind: 'personal' | 'channel';
  title: string;
  team: string | null;
}

export interface SignInView {
  text: string;
  title: string;
  url: string;
}

export interface MessageView {
  id: string;
  conversation: string;
  /** In a channel: the message that this one answers. */
  thread: string | null;
  from: 'balie' | 'me' | 'other';
  name: string;
  at: number;
  edited: boolean;
  deleted: boolean;
  text: string;
  /** Names of what the person sent along. */
  files: string[];
  markdown: boolean;
  /** One sentence for screen readers, when there is a card. */
  summary: string;
  cards: unknown[];
  signIn: SignInView | null;
  suggestions: { title: string; value: string }[];
}

export interface CallView {
  id: string;
  at: number;
  /** A name, 'app' when Balie called as itself, or 'unknown' before a token was looked at. */
  who: string;
  method: string;
  path: string;
  /** Null: the connection was refused or never answered. */
  status: number | null;
  ms: number;
}

export const faultNames = ['graphDown', 'throttled', 'slow', 'deviceOffline', 'consentMissing', 'stepUp', 'ownBlocked', 'turnedAway', 'secondAdmin'] as const;
export type FaultName = (typeof faultNames)[number];
export type FaultsView = Record<FaultName, boolean>;

export const enrollable = [
  'iphone-personal', 'iphone-company', 'windows-personal', 'windows-company',
  'android-personal', 'android-company', 'ipad-company', 'mac-company',
] as const;
export type Enrollable = (typeof enrollable)[number];

export interface CompanyView {
  company: string;
  people: PersonView[];
}

/** The whole of what one person sees; sent first on every event stream, so a lost connection heals itself. */
export interface Snapshot {
  person: string;
  conversations: ConversationView[];
  messages: MessageView[];
  calls: CallView[];
  faults: FaultsView;
  clock: ClockView;
}

export interface ClockView {
  now: number;
  /** Milliseconds ahead of real time. */
  offset: number;
}

export type PageEvent =
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'message'; message: MessageView }
  | { kind: 'typing'; conversation: string }
  | { kind: 'call'; call: CallView }
  | { kind: 'faults'; faults: FaultsView }
  /** This person finished the page at Entra ID; state is null when they declined. */
  | { kind: 'signed-in'; state: string | null }
  | { kind: 'clock'; clock: ClockView };

export interface SayRequest {
  person: string;
  conversation: string;
  text: string;
  file?: { name: string; base64: string };
  thread?: string;
  locale: string;
}

export interface PressRequest {
  person: string;
  message: string;
  action: { type: string } & Record<string, unknown>;
  locale: string;
}

export type PressView =
  | { kind: 'card' }
  | { kind: 'sent' }
  | { kind: 'message'; text: string }
  | { kind: 'error'; text: string }
  | { kind: 'open'; url: string }
  | { kind: 'sign-in'; signIn: SignInView };
