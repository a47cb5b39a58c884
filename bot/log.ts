import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** A fixed sentence with data beside it, one JSON line each. What could sign somebody in is cut out. */
export function openLog(level: Config['logLevel'], to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: told },
    redact: {
      paths: ['authorization', '*.authorization', 'token', '*.token', 'assertion', '*.assertion', 'password', '*.password', 'secret', '*.secret', 'sealedToken', '*.sealedToken'],
      censor: '(hidden)',
    },
  };
  return to ? pino(options, to) : pino(options);
}

interface Told {
  type: string;
  code?: unknown;
  statusCode?: unknown;
  message: string;
  stack?: string;
  cause?: unknown;
}

/** Named fields only: HTTP clients hang the whole request on their errors, its token and body included. */
function told(failure: unknown, depth = 0): Told | string {
  if (!(failure instanceof Error)) return typeof failure === 'string' ? failure : 'something that is no error was thrown';
  const { name, message, stack, cause } = failure;
  return {
    type: name,
    ...('code' in failure ? { code: failure.code } : {}),
    ...('statusCode' in failure ? { statusCode: failure.statusCode } : {}),
    message,
    stack,
    ...(cause !== undefined && depth < 5 ? { cause: told(cause, depth + 1) } : {}),
  };
}
