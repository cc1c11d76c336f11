import type { Knowledge } from '../knowledge.js';
import type { Aspect } from '../record.js';
import { aspectSchema } from '../record.js';
import type { Memory } from '../reply.js';
import { termsOf, type Term } from '../understand/terms.js';
import { fold, tokenise } from '../understand/tokenise.js';
import type { Understood } from '../understand/understand.js';
import { findRecord } from './views.js';

/** How much a word of the turn before counts beside what is asked now. */
const remembered = 0.4;

const startsOn = /^\W*(en|ook|maar|of|dus|oke|ok|dan|nee|ja)\b/;
const pointsBack =
  /\b(dat|die|daar|daarvan|daarvoor|daarover|daarbij|hun|hen|hij|hem|zij|ze|deze|dit|dezelfde|erover|ervan|ervoor|hiervoor|hiervan|hierbij)\b/;

/** How a message leans on the turn before: not, as a bare addition ("Wmo", "voor doofblinden"), or by a word that points back. */
export function leansOn(understood: Understood, memory: Memory | undefined): 'no' | 'maybe' | 'yes' {
  if (memory === undefined || (memory.recordIds.length === 0 && memory.entities.length === 0)) return 'no';
  const content = understood.terms.filter(({ light }) => !light).length;
  if (startsOn.test(understood.folded) && content <= 5) return 'yes';
  if (content === 0) return 'yes';
  if (pointsBack.test(understood.folded) && content <= 4) return 'yes';
  return content <= 2 || understood.words.length <= 4 ? 'maybe' : 'no';
}

/** What the turn before was about, as terms that count less than those of this turn. */
export function rememberedTerms(memory: Memory, knowledge: Knowledge): Term[] {
  const [id] = memory.recordIds;
  const record = id === undefined ? undefined : findRecord(id, knowledge.records);
  if (record === undefined) return [];
  const about = 'about' in record ? record.about.replaceAll('-', ' ') : '';
  const words = [...new Set(tokenise(fold(`${record.title} ${about}`)))];
  return termsOf(words, knowledge.index.vocabulary).map((term) => ({ ...term, factor: remembered }));
}

export function rememberedAspects(memory: Memory): ReadonlySet<Aspect> {
  const aspect = aspectSchema.safeParse(memory.ask);
  return new Set(aspect.success ? [aspect.data] : []);
}
