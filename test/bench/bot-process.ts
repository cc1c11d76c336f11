import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/root.js';

/** A bot in a process of its own, as it runs in production. */
export interface BotProcess {
  readonly url: string;
  /** From start to listening, in milliseconds. */
  readonly readyAfter: number;
  /** Resident memory in MB; undefined where `ps` is not there to tell. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

/** Starts a script of `dist/` with the flags of `npm run serve`; it says its address in a line of JSON. */
export async function startBot(script: string, env: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const from = performance.now();
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--max-semi-space-size=64', join(projectRoot, 'dist', script)],
    {
      cwd: projectRoot,
      env: { ...environment(), ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = /"url":"([^"]+)"/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    void exited.then(() => {
      reject(new Error(`${script} stopped before it was ready.`));
    });
  });
  const readyAfter = performance.now() - from;
  return {
    url,
    readyAfter,
    memory: () => residentMemory(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Without the settings of a real assistant: the benchmark talks to nobody outside. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  return { PATH, SystemRoot, TEMP, TMPDIR, NODE_ENV: 'production' };
}

function residentMemory(pid: number): number | undefined {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024;
  } catch {
    return undefined;
  }
}
