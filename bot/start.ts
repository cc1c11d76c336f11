import { join } from 'node:path';
import { readConfig } from '../src/config.js';
import { LtaError } from '../src/errors.js';
import { startAssistant } from './assistant.js';
import { startPlayground } from './playground.js';

/** `npm start`: the assistant, and without a Microsoft app id a Teams-like client connected to it. */
try {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  const assistant = await startAssistant(config);
  const wantsPlayground = config.microsoftApp === undefined && process.env['PLAYGROUND'] !== 'off';
  const playground = wantsPlayground
    ? await startPlayground({
        botUrl: assistant.url,
        folder: join(config.dataDir, 'playground'),
        openBrowser: process.stdout.isTTY,
      })
    : undefined;

  console.log(`
De LTA-assistent staat klaar.
  Assistent   ${assistant.url}${playground ? `\n  Playground  ${playground.url}   (hier chat u met de assistent)` : ''}

Probeer als eerste: Welke aanbieders helpen bij een eetstoornis?
Stoppen met Ctrl-C.`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await playground?.close();
    await assistant.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
} catch (error) {
  if (!(error instanceof LtaError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
