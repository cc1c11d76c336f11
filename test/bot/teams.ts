import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the assistant sent to a chat: a new message, or another in the place of an older one. */
export interface Sent {
  readonly method: 'POST' | 'PUT';
  readonly conversation: string;
  readonly activityId: string;
  readonly activity: SentActivity;
}

export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
}

/** What the connector does with a message when it does not just take it. */
export interface Reaction {
  /** What it answers; without it, the connection is cut. */
  readonly status?: number;
  /** In seconds, as it asks for patience. */
  readonly retryAfter?: number;
  /** The person sees the message, whatever the answer says. */
  readonly taken?: boolean;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

/**
 * The other side of the wire: what the Bot Connector of Teams does, as an HTTP server. It takes what the assistant sends,
 * tells who a member is, and sends activities as Teams does.
 */
export class Teams {
  readonly sent: Sent[] = [];
  /** Set to make the connector refuse what is sent to it. */
  refuseWith: number | undefined;
  /** Decides what is done with each message; undefined takes it. */
  reactTo: ((message: Omit<Sent, 'activityId'>) => Promise<Reaction | undefined> | Reaction | undefined) | undefined;
  /** Chats that cannot be written to, as when someone removed the assistant. */
  readonly closedChats = new Set<string>();
  memberLookups = 0;
  private readonly members = new Map<string, Member>();
  private count = 0;

  private constructor(
    private readonly server: Server,
    private readonly botUrl: () => string,
  ) {}

  static async start(botUrl: () => string): Promise<Teams> {
    const server = createServer();
    const teams = new Teams(server, botUrl);
    server.on('request', (request, response) => {
      void teams.take(request).then(({ status, retryAfter, body }) => {
        if (status === undefined) return request.socket.destroy();
        const patience = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
        response.writeHead(status, { 'content-type': 'application/json', ...patience });
        return response.end(JSON.stringify(body));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return teams;
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  knows(member: Member): void {
    this.members.set(member.id, member);
  }

  /** Types a message; gives what the assistant sent back for it. */
  async say(member: Member, text: string, conversation = `chat-${member.id}`): Promise<readonly SentActivity[]> {
    return this.during(conversation, () => this.post(member, { type: 'message', text }, conversation));
  }

  /** Presses a button that comes as a message (Action.Submit). */
  async press(member: Member, value: object, conversation = `chat-${member.id}`): Promise<readonly SentActivity[]> {
    return this.during(conversation, () => this.post(member, { type: 'message', value }, conversation));
  }

  /** Presses a button that is an invoke (Action.Execute); gives the card of the answer. */
  async execute(
    member: Member,
    data: { readonly verb: string; readonly [input: string]: unknown },
    replyToId = 'card',
    conversation = `chat-${member.id}`,
  ): Promise<object> {
    const body = await this.invoke(member, data, replyToId, conversation);
    if (typeof body.value !== 'object') throw new Error(`No card but: ${body.value}`);
    return body.value;
  }

  /** The same, for the whole answer: a card, or a sentence that leaves the card as it is. */
  async invoke(
    member: Member,
    data: { readonly verb: string; readonly [input: string]: unknown },
    replyToId = 'card',
    conversation = `chat-${member.id}`,
  ): Promise<{ readonly type: string; readonly value: object | string }> {
    const response = await this.post(
      member,
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId,
        value: { action: { type: 'Action.Execute', verb: data.verb, data } },
      },
      conversation,
    );
    return (await response.json()) as { type: string; value: object | string };
  }

  /** Sends an activity as it is; gives the HTTP answer. */
  async post(member: Member, activity: object, conversation: string): Promise<Response> {
    this.count += 1;
    return fetch(`${this.botUrl()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: `activity-${this.count}`,
        channelId: 'msteams',
        serviceUrl: this.serviceUrl,
        from: { id: member.id, name: member.name, aadObjectId: member.id },
        recipient: { id: 'bot', name: 'LTA-assistent' },
        conversation: {
          id: conversation,
          conversationType: conversation.startsWith('19:') ? 'channel' : 'personal',
          tenantId: 'tenant',
        },
        channelData: { tenant: { id: 'tenant' } },
        ...activity,
      }),
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** What came in this conversation; what others are told meanwhile is theirs. */
  private async during(conversation: string, act: () => Promise<unknown>): Promise<readonly SentActivity[]> {
    const before = this.sent.length;
    await act();
    return this.sent
      .slice(before)
      .filter((sent) => sent.conversation === conversation)
      .map((sent) => sent.activity);
  }

  private async take(request: IncomingMessage): Promise<Answered> {
    const [, , , conversation = '', kind, id = ''] = (request.url ?? '').split('/');
    if (request.method === 'GET' && kind === 'members') {
      this.memberLookups += 1;
      const member = this.members.get(decodeURIComponent(id));
      return member ? { status: 200, body: member } : { status: 404, body: { error: { code: 'MemberNotFound' } } };
    }
    const activity = (await readJson(request)) as SentActivity;
    if (this.refuseWith !== undefined) return { status: this.refuseWith, body: { error: { code: 'Refused' } } };
    if (this.closedChats.has(decodeURIComponent(conversation)))
      return { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
    const method = request.method === 'PUT' ? 'PUT' : 'POST';
    const reaction = await this.reactTo?.({ method, conversation: decodeURIComponent(conversation), activity });
    if (reaction !== undefined && reaction.taken !== true)
      return { ...reaction, status: reaction.status, body: { error: { code: 'Refused' } } };
    const activityId = method === 'PUT' ? id : `sent-${this.sent.length}`;
    this.sent.push({ method, conversation: decodeURIComponent(conversation), activityId, activity });
    if (reaction !== undefined) return { ...reaction, status: reaction.status, body: { error: { code: 'Refused' } } };
    return { status: 201, body: { id: activityId } };
  }
}

interface Answered {
  /** Undefined cuts the connection. */
  readonly status: number | undefined;
  readonly retryAfter?: number;
  readonly body: object;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** All text that a person reads on the cards of a message. */
export function textOf(activity: SentActivity | undefined): string {
  return (activity?.attachments ?? []).map((attachment) => cardText(attachment.content)).join('\n');
}

/** All text on a card, in reading order: headings, texts, facts, labels, choices and buttons. */
export function cardText(card: unknown): string {
  if (Array.isArray(card)) return card.map(cardText).filter(Boolean).join('\n');
  if (typeof card !== 'object' || card === null) return '';
  const node = card as Record<string, unknown>;
  const own = ['label', 'text', 'title', 'value']
    .filter((key) => typeof node[key] === 'string')
    .map((key) => String(node[key]));
  const children = ['body', 'items', 'columns', 'facts', 'choices', 'actions'].map((key) => cardText(node[key]));
  return [...own, ...children].filter(Boolean).join('\n');
}

/** The data behind the button with this title, anywhere on a card. */
export function buttonData(card: unknown, title: string): { readonly verb: string } {
  const found = find(card, (node) => String(node['type']).startsWith('Action.') && node['title'] === title);
  if (!found) throw new Error(`There is no button "${title}" on the card:\n${cardText(card)}`);
  return found['data'] as { readonly verb: string };
}

/** The address behind the button that opens a page; undefined when there is no such button. */
export function linkOf(card: unknown, title: string): string | undefined {
  const found = find(card, (node) => node['type'] === 'Action.OpenUrl' && node['title'] === title);
  return found && String(found['url']);
}

function find(value: unknown, fits: (node: Record<string, unknown>) => boolean): Record<string, unknown> | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = find(item, fits);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const node = value as Record<string, unknown>;
  return fits(node) ? node : find(Object.values(node), fits);
}
