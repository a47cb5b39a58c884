import { expect, test } from '@jest/globals';
import type { TurnContext } from 'botbuilder';
import { textActivity } from '../../bot/card-activity.ts';
import { turnOutlet } from '../../bot/deliver.ts';

const hello = textActivity('hello');
const refused = (code: string) => Object.assign(new Error('refused'), { statusCode: 404, details: { error: { code } } });

function contextRefusing(code: string): { context: TurnContext; sent: unknown[] } {
  const sent: unknown[] = [];
  const context = {
    updateActivity: () => Promise.reject(refused(code)),
    sendActivity: (message: unknown) => Promise.resolve({ id: `m${sent.push(message)}` }),
  };
  return { context: context as unknown as TurnContext, sent };
}

test('within a turn, a card that is gone is sent anew', async () => {
  const { context, sent } = contextRefusing('ActivityNotFoundInConversation');
  expect(await turnOutlet(context).replace('gone', hello)).toBe('m1');
  expect(sent).toEqual([hello]);
});

test('within a turn, a conversation that is gone is not written to', async () => {
  const { context, sent } = contextRefusing('ConversationNotFound');
  await expect(turnOutlet(context).replace('card', hello)).rejects.toMatchObject({ statusCode: 404 });
  expect(sent).toEqual([]);
});
