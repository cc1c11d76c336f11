// Makes every command work from a fresh clone: installs and builds, only when something changed since the last time.
// Plain JavaScript on Node's own modules, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const installedStamp = join(root, 'node_modules', '.lta-installed');
const builtStamp = join(root, 'dist', '.lta-built');
const sourceFolders = ['bot', 'src', 'test', 'appPackage'];
const inputsOfBuild = ['tsconfig.json', 'package-lock.json'];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);

const lock = hash(readFileSync(join(root, 'package-lock.json')));
if (read(installedStamp) !== lock) {
  // Installing through a link would empty the folder that it points at, for every other checkout that uses it.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail('node_modules is a link to packages of another version. Remove the link and start again.');
  }
  say('Installing the packages (once)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(installedStamp, lock);
}

const sources = sourcesDigest();
if (read(builtStamp) !== sources) {
  say('Building…');
  removeOrphans(join(root, 'dist'));
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'tsconfig.json')]);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(builtStamp, sources);
}

/** Names, sizes and times of all that is compiled: enough to see a change, without reading a file. */
function sourcesDigest() {
  const entries = inputsOfBuild.map((file) => statLine(file));
  for (const folder of sourceFolders) {
    if (!existsSync(join(root, folder))) continue;
    for (const file of readdirSync(join(root, folder), { recursive: true }).sort()) {
      if (/\.(ts|json)$/.test(file)) entries.push(statLine(join(folder, file)));
    }
  }
  return hash(entries.join('\n'));
}

function statLine(file) {
  const { size, mtimeMs } = statSync(join(root, file));
  return `${file} ${size} ${mtimeMs}`;
}

/** A compiled test whose source is gone would still be run. */
function removeOrphans(dist) {
  if (!existsSync(dist)) return;
  for (const file of readdirSync(dist, { recursive: true })) {
    if (!file.endsWith('.js')) continue;
    if (!existsSync(join(root, file.replace(/\.js$/, '.ts')))) {
      rmSync(join(dist, file));
      rmSync(join(dist, `${file}.map`), { force: true });
    }
  }
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function hash(data) {
  return createHash('sha256').update(data).digest('hex');
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
