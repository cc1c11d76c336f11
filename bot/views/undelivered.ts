import { isActionName, lifecycle } from '../../src/requests/lifecycle.js';
import type { DeliveryProblem, OutboxItem } from '../../src/requests/outbox.js';
import type { CareRequest } from '../../src/requests/request.js';

const problems: Readonly<Record<DeliveryProblem, string>> = {
  unreachable: 'niet bereikbaar',
  refused: 'geweigerd',
  'no-channel': 'er is geen kanaal gekoppeld',
  uncertain: 'misschien wel aangekomen: de assistent stopte tijdens het versturen',
  'gave-up': 'na veel pogingen opgegeven',
};

/** What of a request did not arrive, a line each: "Bericht over vraag gesteld, aan Medewerker Yulius: niet bereikbaar". */
export function undeliveredLines(request: CareRequest): readonly string[] {
  return request.outbox
    .filter(({ state }) => state === 'failed')
    .map((item) => {
      const action = request.history[item.entry]?.action ?? 'ingediend';
      const about = isActionName(action) ? lifecycle[action].past : action;
      const why = item.problem === undefined ? 'niet verstuurd' : problems[item.problem];
      return `${item.by === 'mail' ? 'Mail' : 'Bericht'} over "${about}" aan ${recipientText(item)}: ${why}`;
    });
}

function recipientText({ to }: OutboxItem): string {
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
