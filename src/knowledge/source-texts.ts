import type { ShownSource } from './reply.js';

const list = new Intl.ListFormat('nl', { type: 'conjunction' });

/** Each document once, with the paragraphs of it: "Mandaat (2019), paragraaf 1.3 nr 1, 1.3 nr 6 en 1.5". */
export function sourceTexts(sources: readonly ShownSource[]): readonly string[] {
  const documents = new Map<string, Set<string>>();
  for (const { document, date, paragraph } of sources) {
    const name = date === '' ? document : `${document} (${date})`;
    const places = documents.get(name) ?? new Set();
    documents.set(name, places.add(paragraph));
  }
  return [...documents].map(([name, places]) => `${name}, ${placesText([...places])}`);
}

/** A numbered place is a paragraph; "bijlage A" says itself what it is. */
function placesText(places: readonly string[]): string {
  const numbered = places.filter((place) => /^\d/.test(place));
  const named = places.filter((place) => !/^\d/.test(place));
  return [...(numbered.length === 0 ? [] : [`paragraaf ${list.format(numbered)}`]), ...named].join(', ');
}
