// The assistant as a process, for the test that kills it while it sends: `node sending-process.js` with its configuration in the
// environment. It writes `ready`.
import { startAssistant } from '../../bot/assistant.js';
import { readConfig } from '../../src/config.js';
import { quickPace } from '../notify/quick-pace.js';

await startAssistant(readConfig(process.env), { pace: quickPace });
process.stdout.write('ready\n');
