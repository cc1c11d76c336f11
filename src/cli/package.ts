import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { projectRoot } from '../root.js';
import { buildAppPackage, localIds, readAppIds, type AppIds } from './app-package.js';

/**
 * `npm run package`: the Teams app as a zip. Without any of its variables, or with `-- --local`, the ids are zeros;
 * with some of them it stops, because half an identity is a mistake.
 */
function makePackage({ local }: { readonly local: boolean }): number {
  const ids = chooseIds(local);
  if (!ids) return 1;

  const zip = buildAppPackage(ids);
  if (!zip.ok) {
    console.error(`The manifest, with its ids filled in, does not fit Microsoft's schema:\n${bullets(zip.error)}`);
    return 1;
  }
  const folder = join(projectRoot, 'build');
  const file = join(folder, 'lta-assistent.zip');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, zip.value);
  console.log(`${relative(process.cwd(), file)} (${zip.value.length} bytes): manifest.json, color.png, outline.png`);
  return 0;
}

function chooseIds(local: boolean): AppIds | undefined {
  if (local) return localIds;
  const ids = readAppIds(process.env);
  if (ids.ok) return ids.value;
  const variables = bullets(ids.error);
  if (ids.error.length === Object.keys(localIds).length) {
    console.error(`Not set:\n${variables}\nThe package gets ids of zeros: good to look at, not to install in Teams.`);
    return localIds;
  }
  console.error(`Not set:\n${variables}\nSet them too, or use: npm run package -- --local`);
  return undefined;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `  - ${line}`).join('\n');
}

new Command('npm run package --')
  .description('Writes build/lta-assistent.zip, the Teams app.')
  .option('--local', 'use ids of zeros, whatever the environment says', false)
  .action((options: { local: boolean }) => {
    process.exitCode = makePackage(options);
  })
  .parse();
