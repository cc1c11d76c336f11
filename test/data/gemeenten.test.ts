import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { gemeenteSchema, type Gemeente } from '../../src/knowledge/record.js';
import { projectRoot } from '../../src/root.js';

const middenHolland = ['Bodegraven-Reeuwijk', 'Gouda', 'Krimpenerwaard', 'Waddinxveen', 'Zuidplas'];

describe('the list of gemeenten', () => {
  let gemeenten: readonly Gemeente[];

  beforeAll(async () => {
    const content = await readFile(join(projectRoot, 'knowledge/gemeenten.yaml'), 'utf8');
    gemeenten = z.array(gemeenteSchema).parse(parse(content));
  });

  it('has the 342 gemeenten of 1 January 2026', () => {
    expect(gemeenten).toHaveLength(342);
  });

  it('has no id or name twice', () => {
    expect(repeated(gemeenten.map(({ id }) => id))).toEqual([]);
    expect(repeated(gemeenten.map(({ title }) => title.toLowerCase()))).toEqual([]);
  });

  it('gives an other name to one gemeente only, but for Bergen, of which there are two', () => {
    const names = gemeenten.flatMap(({ title, aliases }) => [title, ...aliases].map((name) => name.toLowerCase()));
    expect(repeated(names)).toEqual(['bergen']);
  });

  it('tells gemeenten apart by their mail domain', () => {
    expect(repeated(gemeenten.flatMap(({ mailDomains }) => mailDomains))).toEqual([]);
  });

  it('marks the five gemeenten of Midden-Holland', () => {
    expect(gemeenten.filter((gemeente) => gemeente.middenHolland).map(({ title }) => title)).toEqual(middenHolland);
  });

  it('knows gemeenten by the name that people say and by their own mail domain', () => {
    expect(gemeenten.find(({ aliases }) => aliases.includes('Den Bosch'))?.mailDomains).toEqual(['s-hertogenbosch.nl']);
    expect(gemeenten.find(({ aliases }) => aliases.includes("'s-Gravenhage"))?.mailDomains).toEqual(['denhaag.nl']);
  });
});

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
