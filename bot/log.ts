import { pino, type Logger } from 'pino';

export type { Logger };

/** The technical log: codes, counts and ids of records; never question text, free text or a mail address. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
