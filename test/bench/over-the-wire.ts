import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buttonData } from '../bot/teams.js';
import { startBot } from './bot-process.js';
import { Client, perSecond } from './client.js';
import { Connector } from './connector.js';
import { median, type Figure } from './figure.js';

const rounds = 3;
const starts = 3;
const echoTurns = 900;
const questionTurns = 600;
const filers = 128;

/** A day that is in the future whenever this runs. */
const soon = new Date(Date.now() + 14 * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** The assistant against the empty bot, each in a process of its own, on real HTTP and a real data folder. */
export async function overTheWire(questions: readonly string[]): Promise<readonly Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lta-bench-'));
  const startAssistant = (): ReturnType<typeof startBot> => startBot('bot/main.js', { PORT: '0', DATA_DIR: dataDir });
  const startEcho = (): ReturnType<typeof startBot> => startBot('test/bench/echo.js');
  const started = { echo: [] as number[], assistant: [] as number[] };
  for (let at = 1; at < starts; at += 1) {
    const echo = await startEcho();
    await echo.stop();
    started.echo.push(echo.readyAfter);
    const assistant = await startAssistant();
    await assistant.stop();
    started.assistant.push(assistant.readyAfter);
  }

  const connector = await Connector.start();
  const echo = await startEcho();
  const assistant = await startAssistant();
  started.echo.push(echo.readyAfter);
  started.assistant.push(assistant.readyAfter);
  const memory = { echo: echo.memory(), assistant: assistant.memory() };
  const toEcho = new Client(echo.url, connector.serviceUrl);
  const toAssistant = new Client(assistant.url, connector.serviceUrl);

  const speeds = { echo: [] as number[], questions: [] as number[], steps: [] as number[], filed: [] as number[] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const speed = {
        echo: await sayAll(toEcho, connector, turns(echoTurns, ['hallo'])),
        questions: await sayAll(toAssistant, connector, turns(questionTurns, questions)),
        ...(await fileAll(toAssistant, connector, round)),
      };
      // The first round warms up.
      if (round === 0) continue;
      speeds.echo.push(speed.echo);
      speeds.questions.push(speed.questions);
      speeds.steps.push(speed.steps);
      speeds.filed.push(speed.filed);
    }
    const filed = (await readdir(join(dataDir, 'requests'))).filter((name) => name.endsWith('.json')).length;
    if (filed !== (rounds + 1) * filers)
      throw new Error(`${String(filed)} requests are on disk, not all that were filed.`);
    const after = { echo: echo.memory(), assistant: assistant.memory() };
    const toEchoTurns = { unit: 'per s', reference: median(speeds.echo), against: 'echo turns' };
    const toEchoItself = { against: 'echo', toReach: '≤ 1.3' };
    return [
      { what: 'questions answered', figure: median(speeds.questions), ...toEchoTurns, toReach: '≥ 1.0' },
      { what: 'wizard steps, draft stored', figure: median(speeds.steps), ...toEchoTurns, toReach: '≥ 0.8' },
      { what: 'requests filed, durable', figure: median(speeds.filed), ...toEchoTurns, toReach: '≥ 0.5' },
      {
        what: 'from start to ready',
        unit: 'ms',
        figure: median(started.assistant),
        reference: median(started.echo),
        ...toEchoItself,
      },
      { what: 'memory when ready', unit: 'MB', figure: memory.assistant, reference: memory.echo, ...toEchoItself },
      { what: 'memory after the load', unit: 'MB', figure: after.assistant, reference: after.echo, ...toEchoItself },
    ];
  } finally {
    toEcho.close();
    toAssistant.close();
    await Promise.all([echo.stop(), assistant.stop()]);
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Turn {
  readonly person: string;
  readonly text: string;
}

/** Many people, so that no turn leans on one that is still under way. */
function turns(count: number, texts: readonly string[]): readonly Turn[] {
  return Array.from({ length: count }, (_, at) => ({
    person: `yulius-${String(at % filers)}`,
    text: texts[at % texts.length] ?? '',
  }));
}

async function sayAll(client: Client, connector: Connector, said: readonly Turn[]): Promise<number> {
  const before = connector.received;
  const speed = await perSecond(said, ({ person, text }) => client.say(person, text));
  if (connector.received - before < said.length) throw new Error('Not every turn got an answer.');
  return speed;
}

/** A verzoek om wijziging for each filer: all to the last step, and then Indienen. */
async function fileAll(client: Client, connector: Connector, round: number): Promise<{ steps: number; filed: number }> {
  const people = Array.from({ length: filers }, (_, at) => `yulius-${String(at)}`);
  const cards = new Map<string, unknown>();
  await perSecond(people, async (person) => {
    await client.say(person, 'verzoek om wijziging');
    cards.set(person, connector.lastCard(`chat-${person}`));
  });
  const press = async (
    person: string,
    button: string,
    values: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const data = { ...buttonData(cards.get(person), button), ...values };
    cards.set(person, await client.execute(person, data));
  };

  const speeds: number[] = [];
  for (const step of steps) {
    speeds.push(await perSecond(people, (person) => press(person, 'Verder', step(`${String(round)}-${person}`))));
  }
  const filed = await perSecond(people, (person) => press(person, 'Indienen'));
  for (const card of cards.values()) {
    if (!/VOW-\d{4}-\d{5}/.test(JSON.stringify(card))) throw new Error('Not every request got a kenmerk.');
  }
  return { steps: speeds.length / speeds.reduce((sum, speed) => sum + 1 / speed, 0), filed };
}

const steps: readonly ((toewijzing: string) => Readonly<Record<string, string>>)[] = [
  () => ({ gemeente: 'gouda' }),
  (toewijzing) => ({ toewijzingsnummer: toewijzing, wijziging: 'budget-hoger' }),
  () => ({ budgetToegewezen: '10000', budgetGebruikt: '9.000', budgetGewenst: '15000,50' }),
  () => ({ ingangsdatum: soon, spoed: 'false', toelichting: 'De behandeling duurt langer.' }),
];
