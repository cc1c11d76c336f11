import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../src/root.js';

export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

export interface PlaygroundOptions {
  /** Of the assistant: `http://127.0.0.1:3978`. */
  readonly botUrl: string;
  /** Where it writes its log; it is started there because it makes a `devTools` folder where it stands. */
  readonly folder: string;
  /** Who it plays: a file like `appPackage/playground.yml`. */
  readonly people?: string;
  readonly port?: number;
  readonly openBrowser?: boolean;
}

/** Starts Microsoft 365 Agents Playground, a Teams-like client that runs on this computer alone, connected to the assistant. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  await mkdir(options.folder, { recursive: true });
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const child = spawn(
    process.execPath,
    [
      cli,
      'start',
      '-e',
      `${options.botUrl}/api/messages`,
      '-c',
      'msteams',
      '-p',
      String(options.port ?? 56150),
      '--dt',
    ],
    {
      cwd: options.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: options.people ?? join(projectRoot, 'appPackage', 'playground.yml'),
        M365_AGENTS_PLAYGROUND_LOGFILE: join(options.folder, 'playground.log'),
        ...(options.openBrowser ? {} : { TEAMSAPPTESTER_BROWSER: 'none' }),
      },
    },
  );
  const exited = once(child, 'exit');
  const port = await Promise.race([
    firstPort(child.stdout),
    exited.then(() =>
      Promise.reject(new Error(`The Playground stopped; see ${join(options.folder, 'playground.log')}.`)),
    ),
  ]);
  return {
    url: `http://localhost:${port}`,
    async close() {
      child.kill();
      await exited;
    },
  };
}

/** It takes another port when the wanted one is taken, and prints which. */
async function firstPort(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const port = /Listening on (\d+)/.exec(line)?.[1];
    if (port) return port;
  }
  throw new Error('The Playground printed no port.');
}
