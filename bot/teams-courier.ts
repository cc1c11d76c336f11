import type { Courier, Delivery } from '../src/notify/courier.js';
import { noticeOf, type Notice } from '../src/notify/notice.js';
import type { ReachableStore } from '../src/people/reachable.js';
import type { TeamChannels } from '../src/people/team-channels.js';
import type { DeliveryProblem, OutboxItem } from '../src/requests/outbox.js';
import type { CareRequest, Team } from '../src/requests/request.js';
import type { ChatWriter, Written } from './chat-writer.js';
import { cardActivity, type CardMessage } from './render.js';

export interface TeamsCourierParts {
  readonly reachable: ReachableStore;
  readonly channels: TeamChannels;
  readonly write: ChatWriter;
  readonly noticeCard: (request: CareRequest, notice: Notice) => CardMessage;
  readonly teamCard: (request: CareRequest) => CardMessage;
}

/** Brings notices to people in their chat with the assistant, and keeps the card of a request in the channel of its team. */
export class TeamsCourier implements Courier {
  constructor(private readonly parts: TeamsCourierParts) {}

  deliver(request: CareRequest, item: OutboxItem): Promise<Delivery> {
    const { to } = item;
    switch (to.kind) {
      case 'person':
        return this.#tell(request, item, to.id);
      case 'channel':
        return this.#show(request, to.team);
      case 'mailbox':
      case 'contact':
        return Promise.resolve({ kind: 'never', problem: 'unreachable' });
    }
  }

  hopeless({ to }: OutboxItem): DeliveryProblem | undefined {
    return to.kind === 'channel' && this.parts.channels.of(to.team) === undefined ? 'no-channel' : undefined;
  }

  /** A card shows the present state, so that one more does no harm; a notice twice is a notice too many. */
  canRepeat({ to }: OutboxItem): boolean {
    return to.kind === 'channel';
  }

  async #tell(request: CareRequest, item: OutboxItem, personId: string): Promise<Delivery> {
    const { reachable, noticeCard, write } = this.parts;
    const person = await reachable.get(personId);
    const notice = noticeOf(request, item.entry, personId);
    if (person === undefined || notice === undefined) return { kind: 'never', problem: 'unreachable' };
    const written = await write(person.chat, cardActivity(noticeCard(request, notice)));
    if (written.kind === 'no-answer') return { kind: 'never', problem: 'uncertain' };
    return deliveryOf(written);
  }

  /** In the place of its card; anew when that card was deleted or the team linked another channel. */
  async #show(request: CareRequest, team: Team): Promise<Delivery> {
    const { channels, teamCard, write } = this.parts;
    const channel = channels.of(team);
    if (channel === undefined) return { kind: 'never', problem: 'no-channel' };
    const card = cardActivity(teamCard(request));
    const { conversationId } = channel.chat;
    const place = request.cards?.[team];
    if (place?.conversationId === conversationId) {
      const updated = await write(channel.chat, card, place.activityId);
      const delivery = deliveryOf(updated);
      if (delivery.kind !== 'never') return delivery;
    }
    const posted = await write(channel.chat, card);
    if (posted.kind !== 'arrived' || posted.activityId === undefined) return deliveryOf(posted);
    return { kind: 'sent', place: { conversationId, activityId: posted.activityId } };
  }
}

/** The chat was closed, or the assistant was removed from it. */
const closed: ReadonlySet<number> = new Set([403, 404]);
/** Design, "Limits of Teams": 412, 429, 502 and 504 are tried again. A token that is refused (401) is repaired in the configuration. */
const passing: ReadonlySet<number> = new Set([401, 408, 412, 429]);

function deliveryOf(written: Written): Delivery {
  switch (written.kind) {
    case 'arrived':
      return { kind: 'sent' };
    case 'not-sent':
    case 'no-answer':
      return { kind: 'later' };
    case 'refused': {
      const { status, retryAfterMs } = written;
      if (closed.has(status)) return { kind: 'never', problem: 'unreachable' };
      if (status < 500 && !passing.has(status)) return { kind: 'never', problem: 'refused' };
      return { kind: 'later', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    }
  }
}
