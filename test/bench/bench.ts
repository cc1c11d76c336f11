// `npm run bench`: the figures of the design beside their references, in one run. `--full` takes the sizes of the design.
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { readQuestions } from '../../src/knowledge/questions.js';
import { projectRoot } from '../../src/root.js';
import { answering } from './answering.js';
import { figuresTable } from './figure.js';
import { filingInALongLog } from './filing-in-a-long-log.js';
import { overTheWire } from './over-the-wire.js';

const full = process.argv.includes('--full');
const from = performance.now();
const load = loadavg()[0] ?? 0;
/** Over the wire: so many of the project's own questions, spread over all its subjects. */
const questionsOverTheWire = 30;

const asked = (await readQuestions(join(projectRoot, 'test', 'questions', 'dev')))
  // Those that open a form are measured as wizard steps.
  .filter(({ kind, turns }) => turns.length === 1 && kind !== 'form' && kind !== 'status')
  .flatMap(({ turns }) => turns);
const every = Math.floor(asked.length / questionsOverTheWire);
const mix = asked.filter((_, at) => at % every === 0).slice(0, questionsOverTheWire);

const figures = [
  ...(await overTheWire(mix)),
  ...(await filingInALongLog(full ? 100_000 : 20_000)),
  ...(await answering(asked, full ? 100 : 10)),
];
const seconds = ((performance.now() - from) / 1_000).toFixed(0);
const machine = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'processor'}, Node.js ${process.versions.node}`;
const notes = `${machine}; load before ${load.toFixed(1)}, after ${(loadavg()[0] ?? 0).toFixed(1)}; ${seconds} s`;
process.stdout.write(`${[...figuresTable(figures), '', notes].join('\n')}\n`);
