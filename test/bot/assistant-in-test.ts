import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAssistant, type Assistant } from '../../bot/assistant.js';
import { readConfig } from '../../src/config.js';
import { quickPace } from '../notify/quick-pace.js';
import { Teams, type Member } from './teams.js';

export const yulius: Member = { id: 'yulius-1', name: 'Zorgadministratie Yulius', email: 'administratie@yulius.nl' };
export const pluryn: Member = { id: 'pluryn-1', name: 'Zorgadministratie Pluryn', email: 'administratie@pluryn.nl' };
export const fier: Member = { id: 'fier-1', name: 'Zorgadministratie Fier', email: 'administratie@fier.nl' };
export const gouda: Member = { id: 'gouda-1', name: 'Medewerker toegang Gouda', email: 'toegang@gouda.nl' };
export const lcTeam: Member = { id: 'lc-1', name: 'Medewerker LC-team', email: 'lc@vng.nl' };
export const stranger: Member = { id: 'gast-1', name: 'Iemand', email: 'iemand@example.com' };

/** The whole assistant on a real port and a real data folder, with the other side of the wire. */
export interface Stage {
  readonly teams: Teams;
  readonly dataDir: string;
  url(): string;
  /** Stops it and starts it again on the same data. */
  restart(): Promise<void>;
  /** Stops it; `restart` starts it again. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** `prepare` puts something in the data folder before the first start. */
export async function openStage(
  env: Readonly<Record<string, string>> = {},
  prepare: (dataDir: string) => Promise<void> = () => Promise.resolve(),
): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lta-bot-'));
  await prepare(dataDir);
  const start = () =>
    startAssistant(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', LC_TEAM: 'lc@vng.nl', ...env }), {
      pace: quickPace,
    });
  let assistant: Assistant = await start();
  let running = true;
  const stop = async (): Promise<void> => {
    if (running) await assistant.close();
    running = false;
  };
  const url = () => assistant.url;
  const teams = await Teams.start(url);
  for (const member of [yulius, pluryn, fier, gouda, lcTeam, stranger]) teams.knows(member);
  return {
    teams,
    dataDir,
    url,
    stop,
    async restart() {
      await stop();
      assistant = await start();
      running = true;
    },
    async close() {
      await stop();
      await teams.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
