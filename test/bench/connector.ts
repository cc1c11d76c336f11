import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The Bot Connector at its barest: it takes what a bot sends and tells who a member is. It parses nothing while the clock
 * runs, so that what is measured is the bot. A member `yulius-12` has the mail address `medewerker-12@yulius.nl`.
 */
export class Connector {
  /** How many messages and replaced cards came in. */
  received = 0;
  private readonly last = new Map<string, string>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Connector> {
    const server = createServer();
    const connector = new Connector(server);
    server.on('request', (request, response) => {
      connector.take(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return connector;
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The card that was last sent to a chat. */
  lastCard(conversation: string): unknown {
    const activity = JSON.parse(this.last.get(conversation) ?? '{}') as {
      readonly attachments?: readonly { readonly content: unknown }[];
    };
    return activity.attachments?.[0]?.content;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    // /v3/conversations/CHAT/members/ID or /v3/conversations/CHAT/activities/ID
    const [, , , conversation = '', , id = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
    if (request.method === 'GET') {
      answer(response, memberOf(id));
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.received += 1;
      this.last.set(conversation, Buffer.concat(chunks).toString('utf8'));
      answer(response, { id: `sent-${this.received}` });
    });
  }
}

function memberOf(id: string): object {
  const [organisation = '', number = ''] = id.split('-');
  return { id, name: `Medewerker ${organisation} ${number}`, email: `medewerker-${number}@${organisation}.nl` };
}

function answer(response: ServerResponse, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
