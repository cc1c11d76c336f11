import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { systemClock } from '../clock.js';
import { LtaError } from '../errors.js';
import { loadForms } from '../forms/registry.js';
import { projectRoot } from '../root.js';
import { simulateYear } from '../simulation/year.js';
import { openStorage } from '../storage/open-storage.js';
import { openKnowledge } from './knowledge-folder.js';
import { type CliOutput, terminal } from './output.js';

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly until: Date;
  readonly data: string;
}

/** Adds `simulate`: a made-up year of requests in a folder of its own, to look at and to measure with. */
export function registerSimulate(program: Command, out: CliOutput = terminal): void {
  program
    .command('simulate')
    .description('Maakt een verzonnen jaar met verzoeken, in een lege map. Dezelfde seed en dag geven hetzelfde jaar.')
    .option('--count <aantal>', 'hoeveel verzoeken', wholeNumber, 3_000)
    .option('--seed <getal>', 'het begin van het toeval', wholeNumber, 1)
    .option('--until <dag>', 'de laatste dag, zoals 2026-11-24', moment, systemClock.now())
    .option('--data <map>', 'de map', join(projectRoot, 'data-demo'))
    .action((options: Options) => simulate(options, out));
}

async function simulate({ count, seed, until, data }: Options, out: CliOutput): Promise<void> {
  const present = await readdir(join(data, 'requests')).catch(() => []);
  if (present.length > 0)
    return out.fail(
      `In ${data} staan al verzoeken. Kies met --data een lege map: verzonnen verzoeken horen niet bij echte.`,
      1,
    );
  const [forms, { records }] = await Promise.all([loadForms(), openKnowledge()]);
  const storage = await openStorage({ dataDir: data, clock: systemClock });
  try {
    const filed = await simulateYear({ forms, records, requests: storage.requests, count, seed, until });
    out.line(`${String(filed)} verzonnen verzoeken in ${data}. Bekijk ze met: DATA_DIR=${data} npm start`);
  } catch (error) {
    if (error instanceof LtaError) return out.fail(error.message, 1);
    throw error;
  } finally {
    await storage.close();
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('geef een heel getal vanaf 1.');
  return number;
}

function moment(text: string): Date {
  const parsed = new Date(`${text}T16:00:00.000Z`);
  if (Number.isNaN(parsed.getTime())) throw new InvalidArgumentError('geef een dag als 2026-11-24.');
  return parsed;
}
