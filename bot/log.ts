import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** A fixed sentence with data beside it, one JSON line each. What could sign somebody in is cut out. */
export function openLog(level: Config['logLevel']): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: ['authorization', '*.authorization', 'token', '*.token', 'assertion', '*.assertion', 'password', '*.password', 'secret', '*.secret', 'sealedToken', '*.sealedToken'],
      censor: '(hidden)',
    },
  });
}
