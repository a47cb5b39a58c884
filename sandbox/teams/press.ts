import { isRecord } from '../connector/activity.ts';
import type { OAuthCard } from '../connector/activity.ts';

/** A button as the card wrote it. */
export interface CardAction extends Record<string, unknown> {
  type: string;
  title?: string;
  verb?: string;
  data?: unknown;
}

/** What a person sees after a press. */
export type PressResult =
  | { kind: 'card'; card: unknown }
  | { kind: 'message'; text: string }
  | { kind: 'error'; text: string; code: string }
  | { kind: 'sign-in'; card: OAuthCard }
  | { kind: 'sent' }
  | { kind: 'open'; url: string };

export const unreachable: PressResult = { kind: 'error', code: 'Unreachable', text: 'Unable to reach app. Please try again.' };
const wrongAnswer: PressResult = { kind: 'error', code: 'UnexpectedResponse', text: 'Something went wrong. Please try again.' };

/** Reads the answer to adaptiveCard/action as strictly as Teams does: one wrong type name and the press failed. */
export function readAnswer(status: number, body: unknown): PressResult {
  if (status !== 200) return unreachable;
  if (!isRecord(body)) return wrongAnswer;
  const { statusCode, type, value } = body;
  if (statusCode === 200 && type === 'application/vnd.microsoft.card.adaptive' && isRecord(value)) return { kind: 'card', card: value };
  if (statusCode === 200 && type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') return { kind: 'message', text: value };
  if (statusCode === 401 && type === 'application/vnd.microsoft.activity.loginRequest' && isRecord(value)) {
    return { kind: 'sign-in', card: value as unknown as OAuthCard };
  }
  const isError = type === 'application/vnd.microsoft.error' || type === 'application/vnd.microsoft.error.preconditionFailed';
  if (isError && isRecord(value)) return { kind: 'error', code: String(value['code']), text: String(value['message']) };
  if (type === 'application/vnd.microsoft.error.incorrectAuthCode') return { kind: 'error', code: 'IncorrectAuthCode', text: 'The sign-in code is not right.' };
  return wrongAnswer;
}

/** Input values are merged into data under their ids, as the clients do. */
export function mergedData(action: CardAction, inputs: Record<string, unknown>): Record<string, unknown> {
  return { ...(isRecord(action.data) ? action.data : {}), ...inputs };
}
