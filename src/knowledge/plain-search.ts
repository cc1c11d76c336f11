import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { viewOf } from './answer/views.js';
import type { Answered } from './evaluate.js';
import { printReply } from './print.js';
import type { Records } from './records.js';
import { textsOf } from './search/profile.js';

type Ask = (turns: readonly string[]) => Answered;

/** Full-text search alone, as MiniSearch comes, on the same records: what the answer engine is compared with. It never declines. */
export function plainSearch(records: Records): Ask {
  const texts = textsOf(records).flatMap((text) => (text.kind === 'unknown' ? [] : [text]));
  const found = bestOf(
    texts.map(({ utterances, body }) => ({
      asked: utterances.join('\n'),
      body: body.map(({ text }) => text).join('\n'),
    })),
  );
  return (turns) => {
    const best = texts[found(turns.at(-1) ?? '') ?? -1];
    if (best === undefined) return { kind: 'none', answer: '' };
    const view = viewOf(best.record, records, new Map());
    return {
      kind: 'answer',
      answer: printReply({ kind: 'answer', answers: [view], memory: { recordIds: [], entities: [] } }),
    };
  };
}

/** The same on the passages of the documents themselves: what a search box on the documents would give. */
export function passageSearch(passages: readonly string[]): Ask {
  const found = bestOf(passages.map((body) => ({ asked: '', body })));
  return (turns) => {
    const best = passages[found(turns.at(-1) ?? '') ?? -1];
    return best === undefined ? { kind: 'none', answer: '' } : { kind: 'answer', answer: best };
  };
}

/** The passages of a folder of text files, in which a blank line parts them. */
export async function readPassages(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text) => text.split(/\n{2,}/)).filter((passage) => passage.trim() !== '');
}

function bestOf(
  documents: readonly { readonly asked: string; readonly body: string }[],
): (q: string) => number | undefined {
  const search = new MiniSearch<{ id: number; asked: string; body: string }>({ fields: ['asked', 'body'] });
  search.addAll(documents.map((document, id) => ({ id, ...document })));
  return (question) => {
    const [best] = search.search(question, { boost: { asked: 2 }, fuzzy: 0.2, prefix: true });
    return best === undefined ? undefined : Number(best.id);
  };
}
