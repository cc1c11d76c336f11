import MiniSearch from 'minisearch';
import { viewOf } from './answer/views.js';
import type { Answered } from './evaluate.js';
import { printReply } from './print.js';
import type { Records } from './records.js';
import { textsOf } from './search/profile.js';

/** Full-text search alone, as MiniSearch comes, on the same records: what the answer engine is compared with. It never declines. */
export function plainSearch(records: Records): (turns: readonly string[]) => Answered {
  const texts = textsOf(records).filter((text) => text.kind !== 'unknown');
  const search = new MiniSearch<{ id: number; asked: string; body: string }>({ fields: ['asked', 'body'] });
  search.addAll(
    texts.map(({ utterances, body }, id) => ({
      id,
      asked: utterances.join('\n'),
      body: body.map(({ text }) => text).join('\n'),
    })),
  );
  return (turns) => {
    const [best] = search.search(turns.at(-1) ?? '', { boost: { asked: 2 }, fuzzy: 0.2, prefix: true });
    const found = best === undefined ? undefined : texts[Number(best.id)];
    if (found === undefined) return { kind: 'none', answer: '' };
    const view = viewOf(found.record, records, new Map());
    return {
      kind: 'answer',
      answer: printReply({ kind: 'answer', answers: [view], memory: { recordIds: [], entities: [] } }),
    };
  };
}
