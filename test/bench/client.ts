import { Agent, request } from 'node:http';

/** So many turns are under way at once. */
export const concurrency = 16;

let count = 0;

/** Sends activities to a bot as the Bot Connector does, over connections that stay open. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: concurrency });

  constructor(
    private readonly botUrl: string,
    private readonly serviceUrl: string,
  ) {}

  /** Resolves when the turn is over: what the bot said has reached the connector by then. */
  async say(person: string, text: string): Promise<void> {
    await this.post(person, { type: 'message', text });
  }

  /** Presses a button (Action.Execute); gives the card of the answer. */
  async execute(person: string, data: { readonly verb: string }): Promise<unknown> {
    const answer = await this.post(person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: 'card',
      value: { action: { type: 'Action.Execute', verb: data.verb, data } },
    });
    return (JSON.parse(answer) as { readonly value: unknown }).value;
  }

  close(): void {
    this.agent.destroy();
  }

  private post(person: string, activity: object): Promise<string> {
    count += 1;
    const body = JSON.stringify({
      id: `activity-${count}`,
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from: { id: person, name: person, aadObjectId: person },
      recipient: { id: 'bot', name: 'bot' },
      conversation: { id: `chat-${person}`, conversationType: 'personal', tenantId: 'tenant' },
      channelData: { tenant: { id: 'tenant' } },
      ...activity,
    });
    return new Promise((resolve, reject) => {
      const sending = request(
        `${this.botUrl}/api/messages`,
        {
          method: 'POST',
          agent: this.agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            if (response.statusCode !== undefined && response.statusCode < 300) resolve(text);
            else reject(new Error(`The bot answered ${String(response.statusCode)}: ${text}`));
          });
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });
  }
}

/** Does the work for each item, sixteen at once; gives how many were done per second. */
export async function perSecond<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<number> {
  const from = performance.now();
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return (items.length * 1_000) / (performance.now() - from);
}
