import { createHash } from 'node:crypto';
import type { Records } from '../../src/knowledge/records.js';

/** A copy keeps so many of the ways in which people ask for its record. With all of them a hundred copies do not fit in memory. */
const wordingsKept = 3;

/**
 * Records many times over. Each copy has ids of its own, and about half of its longer words are words of its own: so the
 * words of a question are found in many more records, and there are many more words. No gemeenten: there are no more.
 * A copy has its title, its aliases and a few wordings, and nothing that it is nearly: `wordingsKept`.
 */
export function largerKnowledge(records: Records, times: number): Records {
  const larger = {
    aanbieders: new Map(records.aanbieders),
    zorgfuncties: new Map(records.zorgfuncties),
    topics: new Map(records.topics),
    terms: new Map(records.terms),
  };
  for (let copy = 1; copy < times; copy += 1) {
    const change = changer(copy);
    for (const [id, record] of records.aanbieders) {
      larger.aanbieders.set(`${id}-${String(copy)}`, { ...record, ...changedNames(record, change, copy) });
    }
    for (const [id, record] of records.zorgfuncties) {
      const aanbieders = record.aanbieders.map((one) => ({ ...one, id: `${one.id}-${String(copy)}` }));
      const short = change(record.short);
      larger.zorgfuncties.set(`${id}-${String(copy)}`, {
        ...record,
        ...changedNames(record, change, copy),
        short,
        aanbieders,
      });
    }
    for (const [id, record] of records.topics) {
      const short = change(record.short);
      const list = record.list.map(change);
      const about = `${record.about}-${String(copy)}`;
      larger.topics.set(`${id}-${String(copy)}`, {
        ...record,
        ...changedNames(record, change, copy),
        short,
        list,
        about,
      });
    }
    for (const [id, record] of records.terms) {
      const short = change(record.short);
      larger.terms.set(`${id}-${String(copy)}`, { ...record, ...changedNames(record, change, copy), short });
    }
  }
  return { ...records, ...larger };
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly aliases: string[];
  readonly questions: string[];
  readonly related: string[];
}

function changedNames(record: Named, change: (text: string) => string, copy: number): Named & { nearMisses: string[] } {
  return {
    id: `${record.id}-${String(copy)}`,
    title: change(record.title),
    aliases: record.aliases.map(change),
    questions: record.questions.slice(0, wordingsKept).map(change),
    nearMisses: [],
    related: record.related.map((id) => `${id}-${String(copy)}`),
  };
}

/** Changes the same words in the same way throughout a copy. */
function changer(copy: number): (text: string) => string {
  const changed = new Map<string, string>();
  return (text) =>
    text.replace(/\p{L}{4,}/gu, (word) => {
      const key = word.toLowerCase();
      const before = changed.get(key);
      if (before !== undefined) return before;
      const digest = createHash('sha256')
        .update(`${String(copy)} ${key}`)
        .digest();
      const own = [...digest.subarray(1, 4)].map((byte) => syllables[byte % syllables.length] ?? '').join('');
      const after = (digest[0] ?? 0) % 2 === 0 ? word : `${key.slice(0, 3)}${own}`;
      changed.set(key, after);
      return after;
    });
}

const syllables = 'ba de fi go ku la me ni po ra se ti vo wa ze bor dal fen gil kom lup mar nes pol'.split(' ');
