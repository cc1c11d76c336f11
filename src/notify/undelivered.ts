import { isActionName, lifecycle } from '../requests/lifecycle.js';
import type { DeliveryProblem, OutboxItem } from '../requests/outbox.js';
import type { CareRequest } from '../requests/request.js';

/** Something that did not arrive, in words. All text is Dutch, without Markdown. */
export interface Undelivered {
  /** The item, to send it again. */
  readonly id: string;
  /** "Mail aan de mailbox van het LC-team". */
  readonly what: string;
  /** Which change it tells of: "ingediend", "vraag gesteld". */
  readonly about: string;
  /** Why, and what someone can do. */
  readonly why: string;
}

/** What of a request was given up, the oldest first. */
export function undeliveredOf({ outbox, history }: CareRequest): readonly Undelivered[] {
  return outbox
    .filter(({ state }) => state === 'failed')
    .map((item) => {
      const action = history[item.entry]?.action ?? 'ingediend';
      return {
        id: item.id,
        what:
          item.to.kind === 'channel'
            ? `Kaart in ${recipientOf(item)}`
            : `${item.by === 'mail' ? 'Mail' : 'Bericht'} aan ${recipientOf(item)}`,
        about: isActionName(action) ? lifecycle[action].past : action,
        why: item.problem === undefined ? 'Niet verstuurd.' : problems[item.problem],
      };
    });
}

/** The same, a line each: `Bericht aan Medewerker Yulius over "vraag gesteld". Niet bereikbaar in Teams`. */
export function undeliveredLines(request: CareRequest): readonly string[] {
  return undeliveredOf(request).map(({ what, about, why }) => `${what} over "${about}". ${why}`);
}

const problems: Readonly<Record<DeliveryProblem, string>> = {
  unreachable: 'Niet bereikbaar in Teams, en er is geen mailadres bekend. Bel of mail zelf.',
  refused: 'Geweigerd. Klopt het adres nog?',
  'no-channel': 'Er is geen kanaal gekoppeld.',
  uncertain: 'Misschien wel aangekomen: het versturen werd afgebroken. Vraag het na, of verstuur het opnieuw.',
  'gave-up': 'Een dag lang geprobeerd, zonder succes.',
};

function recipientOf({ to }: OutboxItem): string {
  switch (to.kind) {
    case 'person':
    case 'contact':
      return to.name;
    case 'mailbox':
      return 'de mailbox van het LC-team';
    case 'channel':
      return to.team === 'lc' ? 'het kanaal van het LC-team' : 'het kanaal van RWO';
  }
}
