import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../src/root.js';

interface Import {
  readonly file: string;
  /** A path in the project, or the name of a package. */
  readonly target: string;
}

/** Packages that speak Teams or HTTP: they live behind `bot/`, because they will be replaced one day. */
const teamsPackages = [
  'botbuilder',
  '@microsoft/teams-ai',
  'restify',
  'adaptivecards-templating',
  'botframework-connector',
];
/** Packages by which data is kept: they live behind `src/storage/`. */
const storagePackages = ['lowdb', 'proper-lockfile', 'pg'];

const imports = ['bot', 'src'].flatMap(importsIn);

function importsIn(folder: string): readonly Import[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .flatMap((file) => {
      const path = join(folder, file);
      const source = readFileSync(join(projectRoot, path), 'utf8');
      const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
      return specifiers.map((specifier) => ({ file: path, target: targetOf(path, specifier) }));
    });
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(relative(projectRoot, join(projectRoot, dirname(file), specifier)));
}

function found(where: (file: string) => boolean, what: (target: string) => boolean): readonly string[] {
  return imports
    .filter(({ file, target }) => where(file) && what(target))
    .map(({ file, target }) => `${file} → ${target}`);
}

function isPackage(names: readonly string[]): (target: string) => boolean {
  return (target) => names.some((name) => target === name || target.startsWith(`${name}/`));
}

describe('the walls between the parts', () => {
  it('finds imports at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('keeps the core from knowing Teams or HTTP: src never imports bot', () => {
    expect(
      found(
        (file) => file.startsWith('src'),
        (target) => target.startsWith('bot/'),
      ),
    ).toEqual([]);
  });

  it('keeps the Teams packages behind bot', () => {
    expect(found((file) => !file.startsWith('bot'), isPackage(teamsPackages))).toEqual([]);
  });

  it('keeps what data is kept with behind src/storage', () => {
    expect(found((file) => !file.startsWith(join('src', 'storage')), isPackage(storagePackages))).toEqual([]);
  });

  it('hands storage in: only the composition root and the commands open it', () => {
    const mayOpen = (file: string) =>
      file.startsWith(join('src', 'storage')) ||
      file.startsWith(join('src', 'cli')) ||
      file === join('bot', 'assistant.ts');
    expect(
      found(
        (file) => !mayOpen(file),
        (target) => target.startsWith(join('src', 'storage')),
      ),
    ).toEqual([]);
  });

  it('keeps knowledge from knowing the wizard, and requests and storage from knowing the forms', () => {
    const inFolder = (name: string) => (path: string) => path.startsWith(join('src', name));
    expect(found(inFolder('knowledge'), inFolder('wizard'))).toEqual([]);
    expect(found(inFolder('requests'), inFolder('forms'))).toEqual([]);
    expect(found(inFolder('storage'), inFolder('forms'))).toEqual([]);
  });
});
