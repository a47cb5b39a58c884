import { CloudAdapter, TurnContext, type Activity, type InvokeResponse } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { ConnectorAuthentication } from './authentication.ts';

/** What a message became: its id, by which it can be replaced. */
export type SentId = string;

/**
 * The Bot Framework's adapter, reached in two ways only: a turn that came in, and a conversation that
 * Balie writes to by itself. Its successor has the same two, so a move stays within this folder.
 */
export class TeamsAdapter extends CloudAdapter {
  private readonly appId: string;

  constructor(authentication: ConnectorAuthentication, appId: string) {
    super(authentication);
    this.appId = appId;
  }

  /** Unlike `process` it takes what was authenticated already, and throws what the turn threw. */
  async receive(authenticated: AuthenticateRequestResult, activity: Activity, turn: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    // The SDK copies it to every reply and throws when it is no text.
    if (typeof activity.locale !== 'string') delete activity.locale;
    return this.processActivity(authenticated, activity, turn);
  }

  /** The SDK takes the context away when a turn ends. A reply that Teams takes slowly is still on its way then, and there may be more to come. */
  protected override async runMiddleware(context: TurnContext, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    await turn(context);
  }

  /** Rethrows what `write` threw: without the detour the SDK reports a lost message as sent. */
  async reach<T>(reference: object, write: (context: TurnContext) => Promise<T>): Promise<T> {
    let outcome: { value: T } | { error: unknown } | null = null;
    await this.continueConversationAsync(this.appId, reference, async (context) => {
      try {
        outcome = { value: await write(context) };
      } catch (error) {
        outcome = { error };
      }
    });
    return settled(outcome);
  }
}

function settled<T>(outcome: { value: T } | { error: unknown } | null): T {
  if (outcome && 'value' in outcome) return outcome.value;
  throw outcome ? outcome.error : new TurnDidNotRun();
}

/** The SDK returned without running the callback. */
export class TurnDidNotRun extends Error {
  readonly code = 'turn_did_not_run';
  constructor() {
    super('The conversation was not reached: the Bot Framework ended before the message was written. It is tried again.');
    this.name = 'TurnDidNotRun';
  }
}

export function referenceOf(activity: Activity): object {
  return TurnContext.getConversationReference(activity);
}
