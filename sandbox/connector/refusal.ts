/** A refusal as the Bot Connector words it; documented in "Status codes when sending messages with a bot". */
export interface Refusal {
  status: number;
  code: string;
  message: string;
  /** The header Retry-After. */
  retryAfter?: string;
  /** The call was taken nevertheless. */
  arrives?: boolean;
}

export const refusals = {
  unauthorized: { status: 401, code: 'BotNotRegistered', message: 'The token is missing or is not one of this bot.' },
  badArgument: (message: string): Refusal => ({ status: 400, code: 'BadArgument', message }),
  notInstalled: { status: 403, code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' },
  notOwn: { status: 403, code: 'ForbiddenOperationException', message: 'A bot may change only its own messages.' },
  conversationUnknown: { status: 404, code: 'ConversationNotFound', message: 'Conversation not found.' },
  messageUnknown: { status: 404, code: 'ActivityNotFoundInConversation', message: 'Activity not found in conversation.' },
  memberUnknown: { status: 404, code: 'MemberNotFoundInConversation', message: 'Member not found in conversation.' },
  tooLarge: { status: 413, code: 'MessageSizeTooBig', message: 'Message size too large.' },
  down: { status: 503, code: 'ServiceUnavailable', message: 'The service is unavailable.' },
} as const;
