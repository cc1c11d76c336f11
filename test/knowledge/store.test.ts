import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import type { Problem } from '../../src/knowledge/problem.js';
import { openKnowledgeStore, type KnowledgeStore } from '../../src/knowledge/store.js';
import { knowledgeFolder } from './knowledge-folder.js';

let folder: string;
let store: KnowledgeStore | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lta-knowledge-'));
  await mkdir(join(folder, 'topics'));
  for (const [file, content] of knowledgeFolder()) await writeFile(join(folder, file), content);
});

afterEach(async () => {
  store?.close();
  await rm(folder, { recursive: true });
});

async function open(refused?: (problems: readonly Problem[]) => void): Promise<KnowledgeStore> {
  const opened = await openKnowledgeStore(folder, systemClock, refused === undefined ? {} : { refused });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  store = opened.value;
  return opened.value;
}

async function within(ms: number, holds: () => boolean): Promise<boolean> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return holds();
}

const aanbieders = knowledgeFolder().get('aanbieders.yaml') ?? '';

describe('the knowledge store', () => {
  it('serves a changed file within a second, without a restart', async () => {
    const { current: before } = await open();
    await writeFile(join(folder, 'aanbieders.yaml'), aanbieders.replace('title: Yulius', 'title: Yulius Groep'));
    const title = (): string | undefined => store?.current.records.aanbieders.get('yulius')?.title;
    expect(await within(1000, () => title() === 'Yulius Groep')).toBe(true);
    expect(before.records.aanbieders.get('yulius')?.title).toBe('Yulius');
  });

  it('serves a new file of topics', async () => {
    await open();
    const topic = (knowledgeFolder().get('topics/sap.yaml') ?? '').replace('vot-termijn', 'vow-termijn');
    await writeFile(join(folder, 'topics', 'nieuw.yaml'), topic);
    expect(await within(1000, () => store?.current.records.topics.has('vow-termijn') === true)).toBe(true);
  });

  it('refuses an invalid file with file, line and reason while the old knowledge keeps serving', async () => {
    let refused: readonly Problem[] = [];
    await open((problems) => (refused = problems));
    await writeFile(join(folder, 'aanbieders.yaml'), `\n${aanbieders.replace('https://www.yulius.nl/', 'geen adres')}`);
    expect(await within(1000, () => refused.length > 0)).toBe(true);
    expect(refused[0]).toMatchObject({ file: 'aanbieders.yaml', line: 2 });
    expect(store?.current.records.aanbieders.get('yulius')?.website).toBe('https://www.yulius.nl/');
    expect(store?.problems).toEqual(refused);

    await writeFile(join(folder, 'aanbieders.yaml'), aanbieders);
    expect(await within(1000, () => store?.problems.length === 0)).toBe(true);
  });

  it('does not open on an invalid folder, and says why', async () => {
    await writeFile(join(folder, 'terms.yaml'), '- id: Fout');
    const opened = await openKnowledgeStore(folder, systemClock);
    expect(opened.ok).toBe(false);
  });
});
