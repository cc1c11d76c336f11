import { Command } from 'commander';
import { LtaError } from '../errors.js';
import { registerAsk } from './ask.js';
import { registerKnowledge } from './knowledge.js';
import { registerGaps } from './gaps.js';
import { terminal } from './output.js';
import { registerRequests } from './requests.js';
import { registerSimulate } from './simulate.js';

const program = new Command('lta').description('De LTA-assistent in de terminal.');
registerAsk(program);
registerKnowledge(program);
registerRequests(program);
registerGaps(program);
registerSimulate(program);

// "| head" closes the pipe early: then there is nobody left to write for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  // What has a code is explained in its message; anything else is a mistake of ours, and its stack helps.
  if (!(error instanceof LtaError)) throw error;
  terminal.fail(error.message, 1);
}
