import { fold, tokenise } from '../understand/tokenise.js';
import { askedNoun } from './asked-noun.js';
import type { Lexicon, Word } from './lexicon.js';
import type { Texts } from './profile.js';
import { factsIn, type RecordFacts } from './record-facts.js';
import { RowsWriter, type Rows } from './rows.js';

/** What is read of one record by itself, by number: it holds as long as the texts of the record are the same. */
export interface Reading {
  readonly of: Pick<Texts, 'utterances' | 'body'>;
  /** Of each wording its words, and each two after one another. */
  readonly wholes: Rows;
  /** Of each wording the parts of its words. */
  readonly parts: Rows;
  /** Of each wording its stems, and each two after one another. */
  readonly stems: Rows;
  /** The same as in `stems`, of all wordings together, in order: how people ask for it. */
  readonly patterns: Uint32Array;
  /** Of each text of the body its words, and each two after one another. */
  readonly body: Rows;
  readonly facts: RecordFacts;
  /** What its wordings ask by name: "welke gemeenten". */
  readonly nouns: () => ReadonlySet<string>;
}

/** Reads records, and again only those that have changed: an edit changes one of thousands. */
export class Reader {
  readonly #lexicon: Lexicon;
  #readings: ReadonlyMap<string, Reading> = new Map();
  #now = new Map<string, Reading>();
  readonly #wholes = new RowsWriter();
  readonly #parts = new RowsWriter();
  readonly #stems = new RowsWriter();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  read(texts: Texts): Reading {
    const before = this.#readings.get(texts.id);
    const reading = before !== undefined && isSame(before.of, texts) ? before : this.#readAnew(texts);
    this.#now.set(texts.id, reading);
    return reading;
  }

  /** Forgets what was not read since the last time that this was called. */
  finish(): void {
    this.#readings = this.#now;
    this.#now = new Map();
  }

  #readAnew({ utterances, body }: Texts): Reading {
    for (const utterance of utterances) this.#write(utterance, true);
    const [wholes, parts, stems] = [this.#wholes.take(), this.#parts.take(), this.#stems.take()];
    for (const { text } of body) this.#write(text, false);
    return {
      of: { utterances, body },
      wholes,
      parts,
      stems,
      patterns: Uint32Array.from(new Set(stems.numbers)).sort(),
      body: this.#wholes.take(),
      facts: factsIn({ body, utterances }),
      nouns: once(() => new Set(utterances.flatMap((text) => askedNoun(tokenise(fold(text))) ?? []))),
    };
  }

  #write(text: string, isWording: boolean): void {
    const { wholes, stems, opening } = this.#lexicon;
    let before: Word | undefined;
    for (const one of tokenise(fold(text))) {
      const word = this.#lexicon.add(one);
      this.#wholes.add(word.number);
      if (before !== undefined) this.#wholes.add(wholes.addPair(before.number, word.number));
      if (isWording) {
        for (const part of word.parts) this.#parts.add(part);
        this.#stems.add(word.stem);
        this.#stems.add(stems.addPair(before?.stem ?? opening, word.stem));
      }
      before = word;
    }
    this.#wholes.endRow();
    if (!isWording) return;
    this.#parts.endRow();
    this.#stems.endRow();
  }
}

function isSame(one: Pick<Texts, 'utterances' | 'body'>, other: Pick<Texts, 'utterances' | 'body'>): boolean {
  return (
    one.utterances.length === other.utterances.length &&
    one.body.length === other.body.length &&
    one.utterances.every((text, at) => text === other.utterances[at]) &&
    one.body.every(({ text, strength }, at) => text === other.body[at]?.text && strength === other.body[at].strength)
  );
}

/** Worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}
