import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod/v4';
import { dayOf, systemClock } from '../clock.js';
import { loadForms } from '../forms/registry.js';
import type { ReplyContext } from '../knowledge/answer.js';
import { converse, plainAnswer } from '../knowledge/converse.js';
import { openKnowledge } from './knowledge-folder.js';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), turns: z.array(z.string()).min(1) });

/** `ask "…"` answers in the terminal; `ask --ndjson` answers lines `{"id","turns":["…"]}` from standard input. */
export function registerAsk(program: Command): void {
  program
    .command('ask')
    .description('an answer in the terminal, as on the card')
    .argument('[question...]', 'the question')
    .option('--ndjson', 'read lines {"id","turns":["…"]} from standard input and answer the last turn of each')
    .action(async (words: string[], options: { ndjson?: boolean }) => {
      const context = {
        knowledge: await openKnowledge(),
        today: dayOf(systemClock.now()),
        forms: new Set((await loadForms()).list().map(({ id }) => id)),
      };
      if (options.ndjson === true) await answerLines(context);
      else process.stdout.write(`${plainAnswer(converse([words.join(' ')], context)).answer}\n`);
    });
}

async function answerLines(context: Omit<ReplyContext, 'memory'>): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = parseLine(line);
    if (read === undefined) {
      process.stderr.write(`line ${String(number)}: no {"id","turns":["…"]}\n`);
      process.exitCode = 1;
      continue;
    }
    const reply = converse(read.turns, context);
    const { kind, answer } = plainAnswer(reply);
    const shown = reply.kind === 'answer' ? reply.answers.flatMap(({ sources }) => sources) : [];
    const sources = shown.map(({ document, date, paragraph }) => ({ document, date, paragraph }));
    process.stdout.write(`${JSON.stringify({ id: read.id, kind, answer, sources })}\n`);
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
