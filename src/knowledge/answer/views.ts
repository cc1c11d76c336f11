import type { Aanbieder, Domein, Source, Term, Topic, Zorgfunctie } from '../record.js';
import type { Records } from '../records.js';
import type { AnswerPart, AnswerView, Choice, FormOffer, Forms, ShownSource } from '../reply.js';
import type { Askable } from '../search/profile.js';

export const domeinNames: Readonly<Record<Domein, string>> = { jeugd: 'Jeugd', wmo: 'Wmo-zg' };

/** The offer of a form that can be started; undefined for one that cannot. */
export function formOffer(
  form: string,
  forms: Forms,
  prefill: Readonly<Record<string, string>> = {},
): FormOffer | undefined {
  const words = forms.get(form);
  return words && { form, title: words.title, prefill };
}

/** The title by which a record is offered: with its domein where the same thing differs by domein. */
export function choiceOf(record: Askable): Choice {
  return { recordId: record.id, title: titleOf(record) };
}

export function titleOf(record: Askable): string {
  if (!('domein' in record) || record.domein === undefined) return record.title;
  const name = domeinNames[record.domein];
  return new RegExp(`\\b${name.slice(0, 3)}`, 'i').test(record.title) ? record.title : `${record.title} (${name})`;
}

/** The card of any record, when it is asked for as a whole or by a button. */
export function viewOf(record: Askable, records: Records, forms: Forms): AnswerView {
  if ('aspect' in record) return topicView(record, records, forms);
  if ('website' in record) return aanbiederView(record, records);
  if ('aanbieders' in record) return zorgfunctieView(record, records);
  return termView(record, records);
}

function topicView(topic: Topic, records: Records, forms: Forms): AnswerView {
  const parts: AnswerPart[] = [];
  if (topic.text !== undefined) parts.push({ type: 'text', text: topic.text });
  if (topic.facts.length > 0)
    parts.push({ type: 'facts', rows: topic.facts.map(([label, value]) => ({ label, value })) });
  if (topic.list.length > 0) parts.push({ type: 'list', items: topic.list.map((text) => ({ text })) });
  if (topic.links.length > 0) parts.push({ type: 'links', links: topic.links });
  const form = topic.form === undefined ? undefined : formOffer(topic.form, forms);
  return { ...view(topic, topic.short, parts, records), ...(form === undefined ? {} : { form }) };
}

function termView(term: Term, records: Records): AnswerView {
  const parts: AnswerPart[] =
    term.expansion === undefined ? [] : [{ type: 'facts', rows: [{ label: 'Voluit', value: term.expansion }] }];
  return view(term, term.short, parts, records);
}

export function zorgfunctieView(zorgfunctie: Zorgfunctie, records: Records): AnswerView {
  const names = zorgfunctie.aanbieders.map(({ id, as }) => as ?? records.aanbieders.get(id)?.title ?? id);
  const short = `${zorgfunctie.title} wordt landelijk geleverd door ${enumerate(names)}.`;
  const items = zorgfunctie.aanbieders.map(({ id, url }, at) => {
    const link = url ?? records.aanbieders.get(id)?.website;
    const title = records.aanbieders.get(id)?.title ?? id;
    const name = names[at] ?? title;
    const text = name.includes(title) ? name : `${name} (${title})`;
    return link === undefined ? { text } : { text, url: link };
  });
  const parts: AnswerPart[] = [
    { type: 'text', text: zorgfunctie.short },
    { type: 'list', title: items.length === 1 ? 'Aanbieder' : 'Aanbieders', items },
  ];
  if (zorgfunctie.anoniem)
    parts.push({
      type: 'remark',
      text: 'Voor deze zorgfunctie wordt het berichtenverkeer niet gebruikt als de gegevens van de cliënt onbekend moeten blijven (SAP-uitwerking 2.5).',
    });
  return view(zorgfunctie, short, parts, records);
}

/** All zorgfuncties of an aanbieder, Jeugd first. */
export function functionsOf(aanbieder: string, records: Records): Zorgfunctie[] {
  return [...records.zorgfuncties.values()]
    .filter(({ aanbieders }) => aanbieders.some(({ id }) => id === aanbieder))
    .sort((a, b) => a.domein.localeCompare(b.domein));
}

export function aanbiederView(aanbieder: Aanbieder, records: Records): AnswerView {
  const functions = functionsOf(aanbieder.id, records);
  const names = functions.map(({ title }) => title);
  const short = `${aanbieder.title} heeft een landelijk contract (LTA) voor ${enumerate(names)}.`;
  return view(aanbieder, short, aanbiederParts(aanbieder, functions), records);
}

/** What stands under every answer about an aanbieder: its functions and its website. */
export function aanbiederParts(aanbieder: Aanbieder, functions: readonly Zorgfunctie[]): AnswerPart[] {
  const items = functions.map((zorgfunctie) => {
    const url = zorgfunctie.aanbieders.find(({ id }) => id === aanbieder.id)?.url;
    const text = titleOf(zorgfunctie);
    return url === undefined ? { text } : { text, url };
  });
  return [
    ...(aanbieder.short === undefined ? [] : [{ type: 'text' as const, text: aanbieder.short }]),
    { type: 'list', title: 'Zorgfuncties', items },
    { type: 'links', links: [{ label: `Website van ${aanbieder.title}`, url: aanbieder.website }] },
  ];
}

/** A card about a record with its own short answer and parts. */
export function view(record: Askable, short: string, parts: readonly AnswerPart[], records: Records): AnswerView {
  const remark: AnswerPart[] = record.remark === undefined ? [] : [{ type: 'remark', text: record.remark }];
  return {
    recordId: record.id,
    title: titleOf(record),
    short,
    parts: [...parts, ...remark],
    sources: record.source.map((source) => shownSource(source, records)),
    validFrom: record.validFrom,
    ...(record.validUntil === undefined ? {} : { validUntil: record.validUntil }),
    related: record.related.flatMap((id) => {
      const related = findRecord(id, records);
      return related === undefined ? [] : [choiceOf(related)];
    }),
  };
}

export function findRecord(id: string, records: Records): Askable | undefined {
  return records.topics.get(id) ?? records.zorgfuncties.get(id) ?? records.aanbieders.get(id) ?? records.terms.get(id);
}

function shownSource({ document, paragraph }: Source, records: Records): ShownSource {
  const found = records.documents.get(document);
  return { documentId: document, document: found?.title ?? document, date: found?.date ?? '', paragraph };
}

export function enumerate(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
}
