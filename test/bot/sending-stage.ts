import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import type { OutboxItem } from '../../src/requests/outbox.js';
import type { CareRequest, Kenmerk, NewRequest } from '../../src/requests/request.js';
import { LowdbRequestLog } from '../../src/storage/lowdb-request-log.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { startMailServer, type MailServer } from '../notify/mail-server.js';
import { until } from '../notify/smtp-mailer-in-test.js';
import { aNewRequest } from '../requests/a-request.js';
import { lcTeam, openStage, yulius, type Stage } from './assistant-in-test.js';
import type { Member, Sent } from './teams.js';
import { channel, lcColleague, post, wijkteamGouda } from './triage-stage.js';

export const first = `VOW-${new Date().getFullYear()}-00001`;

/** As the form files it for Yulius, to gemeente Gouda. */
export function fromYulius(change: Partial<NewRequest> = {}): NewRequest {
  return aNewRequest({
    title: 'Het budget moet hoger, Yulius, Gouda',
    filer: {
      id: yulius.id,
      name: yulius.name,
      ...(yulius.email === undefined ? {} : { email: yulius.email }),
      roles: ['aanbieder'],
      organisation: { kind: 'aanbieder', id: 'yulius', name: 'Yulius' },
    },
    ...change,
  });
}

export interface SendingStage extends Stage {
  /** The mail server that was started with it. */
  readonly mail?: MailServer;
  /** Files straight into the log while the assistant is stopped, and starts it: as after a stop right after filing. */
  file(...requests: readonly NewRequest[]): Promise<void>;
  kept(kenmerk?: Kenmerk): Promise<CareRequest>;
  /** Waits until nothing waits any more; gives the outbox. */
  settled(kenmerk?: Kenmerk): Promise<readonly OutboxItem[]>;
  /** Presses a button of the lifecycle, with the version that is on disk. */
  act(member: Member, action: string, inputs?: Readonly<Record<string, string>>): Promise<object>;
  /** What was told to them: the sentences of notifications, in the order in which they came. */
  told(member: Member): readonly string[];
  cards(): readonly Sent[];
}

/** The assistant with a real mail server, a linked channel, and two people who talked to it. */
export async function openSendingStage({
  linked = true,
  mailPort,
}: { readonly linked?: boolean; readonly mailPort?: number } = {}): Promise<SendingStage> {
  const mail = mailPort === undefined ? await startMailServer() : undefined;
  const stage = await openStage(
    { LC_TEAM: 'lc@vng.nl,lc2@vng.nl', SMTP_URL: `smtp://127.0.0.1:${mail?.port ?? mailPort ?? 0}` },
    async (dataDir) => {
      const storage = await openStorage({ dataDir, clock: systemClock });
      await storage.contacts.keep([wijkteamGouda]);
      await storage.close();
    },
  );
  stage.teams.knows(lcColleague);
  for (const member of [yulius, lcTeam]) await stage.teams.say(member, 'help');
  if (linked) await stage.teams.say(lcTeam, 'triage hier', post);
  const kept = async (kenmerk = first): Promise<CareRequest> => {
    const log = await LowdbRequestLog.openReadOnly(join(stage.dataDir, 'requests'));
    const request = await log.get(kenmerk);
    if (request === undefined) throw new Error(`${kenmerk} is not there.`);
    return request;
  };
  const settled = async (kenmerk = first): Promise<readonly OutboxItem[]> => {
    let outbox: readonly OutboxItem[] = [];
    do {
      await new Promise((resolve) => setTimeout(resolve, 10));
      outbox = (await kept(kenmerk)).outbox;
    } while (outbox.some(({ state }) => state === 'waiting' || state === 'sending'));
    return outbox;
  };
  return {
    ...stage,
    kept,
    settled,
    async file(...requests) {
      await stage.stop();
      const storage = await openStorage({ dataDir: stage.dataDir, clock: systemClock });
      for (const request of requests) await storage.requests.file(request, new Date());
      await storage.close();
      await stage.restart();
    },
    async act(member, action, inputs = {}) {
      const { version } = await kept();
      return stage.teams.execute(member, { verb: 'act', action, kenmerk: first, version: String(version), ...inputs });
    },
    told: (member) =>
      stage.teams.sent
        .filter(({ conversation, method }) => conversation === `chat-${member.id}` && method === 'POST')
        .map(({ activity }) => activity.summary ?? '')
        .filter((summary) => summary.includes(first)),
    cards: () => stage.teams.sent.filter(({ conversation, activity }) => conversation === channel && isCard(activity)),
    ...(mail === undefined ? {} : { mail }),
  };
}

/** Of a request; not the one that says that the channel is linked. */
function isCard({ summary = '' }: Sent['activity']): boolean {
  return summary.includes('VOW-');
}

export { until };
