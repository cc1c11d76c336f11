import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly raw: string;
  readonly mail: ParsedMail;
}

export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** How many connections were made so far. */
  connections(): number;
  close(): Promise<void>;
}

const open: MailServer[] = [];

/** A real SMTP server on this computer that keeps what it gets; without login and TLS unless the options say so. */
export async function startMailServer(
  options: SMTPServerOptions & { readonly beforeTaking?: (mail: ReceivedMail) => Promise<void> } = {},
  port = 0,
): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let connections = 0;
  const { beforeTaking, ...smtp } = options;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      const take = async (): Promise<void> => {
        const raw = await buffer(stream);
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          raw: raw.toString('utf8'),
          mail: await simpleParser(raw),
        };
        await beforeTaking?.(mail);
        received.push(mail);
      };
      take().then(
        () => done(),
        (error: Error) => done(error),
      );
    },
    ...smtp,
  });
  server.on('connect', () => {
    connections += 1;
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return keep({
    port: portOf(server.server),
    received,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(resolve)),
  });
}

/** A server that speaks no SMTP of its own: `answer` does what it likes with each connection. */
export async function startRawServer(answer: (socket: Socket) => void): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    answer(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return keep({
    port: portOf(server),
    received: [],
    connections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

export async function stopMailServers(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.close()));
}

/** What a server answers when it refuses. */
export function reply(responseCode: number): Error & { responseCode: number } {
  return Object.assign(new Error('Dit kan niet'), { responseCode });
}

function keep(server: MailServer): MailServer {
  open.push(server);
  return server;
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
