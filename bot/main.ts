import { readConfig } from '../src/config.js';
import { LtaError } from '../src/errors.js';
import { startAssistant } from './assistant.js';

/** `npm run serve`: the server alone. */
try {
  const assistant = await startAssistant(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void assistant.close());
} catch (error) {
  if (!(error instanceof LtaError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
