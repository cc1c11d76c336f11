import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcess;
  /** The lines that it wrote until now. */
  readonly lines: readonly string[];
  /** Resolves at the first line for which this is true; rejects when it ends before. */
  until(wanted: (line: string) => boolean): Promise<string>;
  /** Ends it at once, as kill -9 does, and waits until all that it wrote was read. */
  kill(): Promise<void>;
  ended(): Promise<void>;
}

/** Starts `filing-process.js`, as another process on the same data folder. */
export function startFiling(dataDir: string, firstDraft = 0): Child {
  return startChild(new URL('filing-process.js', import.meta.url), [dataDir, String(firstDraft)]);
}

/** Starts a script as a process of its own. */
export function startChild(script: URL, args: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((one) => one());
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  let closed = false;
  const end = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => {
    closed = true;
    wake();
  });
  return {
    process: child,
    lines,
    until(wanted) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const line = lines.find(wanted);
          if (line === undefined && !closed) return;
          waiting.delete(look);
          if (line === undefined) reject(new Error(`It ended with: ${lines.slice(-3).join(' | ')}`));
          else resolve(line);
        };
        waiting.add(look);
        look();
      });
    },
    async kill() {
      child.kill('SIGKILL');
      await end;
    },
    ended: () => end,
  };
}
