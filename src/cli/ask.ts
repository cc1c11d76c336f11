import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod/v4';
import { dayOf, systemClock } from '../clock.js';
import type { ReplyContext } from '../knowledge/answer.js';
import { converse, plainAnswer } from '../knowledge/converse.js';
import { readContacts } from './contacts-folder.js';
import { openKnowledge, registeredForms } from './knowledge-folder.js';
import { terminal, type CliOutput } from './output.js';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), turns: z.array(z.string()).min(1) });

/** `ask "…"` answers in the terminal; `ask --ndjson` answers lines `{"id","turns":["…"]}` from standard input. */
export function registerAsk(program: Command, out: CliOutput = terminal): void {
  program
    .command('ask')
    .description('Geeft een antwoord in de terminal, zoals op de kaart.')
    .argument('[question...]', 'de vraag')
    .option('--ndjson', 'leest regels {"id","turns":["…"]} en beantwoordt van elk de laatste vraag')
    .action(async (words: string[], options: { ndjson?: boolean }) => {
      const context = {
        knowledge: await openKnowledge(),
        today: dayOf(systemClock.now()),
        forms: await registeredForms(),
        contacts: await readContacts(process.env),
      };
      if (options.ndjson === true) await answerLines(context, out);
      else out.line(plainAnswer(converse([words.join(' ')], context)).answer);
    });
}

async function answerLines(context: Omit<ReplyContext, 'memory'>, out: CliOutput): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = parseLine(line);
    if (read === undefined) {
      out.fail(`line ${String(number)}: no {"id","turns":["…"]}`, 1);
      continue;
    }
    const reply = converse(read.turns, context);
    const { kind, answer } = plainAnswer(reply);
    const shown = reply.kind === 'answer' ? reply.answers.flatMap(({ sources }) => sources) : [];
    const sources = shown.map(({ document, date, paragraph }) => ({ document, date, paragraph }));
    out.line(JSON.stringify({ id: read.id, kind, answer, sources }));
  }
}

function parseLine(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    const checked = lineSchema.safeParse(JSON.parse(line));
    return checked.success ? checked.data : undefined;
  } catch {
    return undefined;
  }
}
