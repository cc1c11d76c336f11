import { addWorkingDays } from '../calendar.js';
import { dayOf } from '../clock.js';
import type { Person } from '../people/person.js';
import { act, type Act } from '../requests/act.js';
import { possibleActions, teamOf } from '../requests/handling.js';
import type { CareRequest, Outcome } from '../requests/request.js';
import { toelatingscriteria } from '../requests/toelatingscriteria.js';
import type { Chance } from './chance.js';

/** Who handles the simulated requests. */
export interface Handlers {
  readonly lc: readonly [Person, ...Person[]];
  readonly rwo: readonly [Person, ...Person[]];
}

type Doing = Omit<Act, 'version'>;

/**
 * What happens with a request until `end`, one change after the other, by the rules of its life: most are picked up within some
 * werkdagen, some wait for their filer, a few are forgotten.
 */
export function* lifeOf(
  filed: CareRequest,
  filer: Person,
  handlers: Handlers,
  end: Date,
  chance: Chance,
): Generator<CareRequest> {
  let request = filed;
  let now = new Date(filed.filedAt);
  const handler = chance.of(handlers[teamOf(filed)]);
  const colleague = chance.of(handlers[teamOf(filed)]);
  if (chance.percent(4)) return;
  for (let steps = 0; steps < 12; steps += 1) {
    now = later(now, chance);
    if (now > end) return;
    const step = nextStep(request, filer, handler, colleague, chance);
    if (step === undefined) return;
    const result = act(request, { ...step.doing, version: request.version }, step.person, now);
    if (!result.ok) return;
    request = asSent(result.value, now);
    yield request;
  }
}

/** On a werkdag, in office hours. */
function later(now: Date, chance: Chance): Date {
  const day = addWorkingDays(
    dayOf(now),
    chance.weighed(
      [
        [1, 45],
        [2, 25],
        [3, 12],
        [5, 10],
        [9, 8],
      ],
      1,
    ),
  );
  const minutes = String(chance.between(0, 59)).padStart(2, '0');
  return new Date(`${day}T${String(chance.between(8, 15)).padStart(2, '0')}:${minutes}:00.000Z`);
}

function nextStep(
  request: CareRequest,
  filer: Person,
  handler: Person,
  colleague: Person,
  chance: Chance,
): { readonly person: Person; readonly doing: Doing } | undefined {
  if (request.state === 'afgehandeld') {
    if (possibleActions(filer, request).includes('vertellen')) return { person: filer, doing: { action: 'vertellen' } };
    return chance.percent(4)
      ? { person: handler, doing: { action: 'heropenen', text: 'De gemeente heeft nieuwe informatie gestuurd.' } }
      : undefined;
  }
  if (request.state === 'wacht op indiener') {
    if (chance.percent(15)) return undefined;
    return {
      person: filer,
      doing: { action: 'beantwoorden', text: 'De gevraagde gegevens staan in het dossier bij de gemeente.' },
    };
  }
  if (request.assignee === undefined) return { person: handler, doing: { action: 'oppakken' } };
  const busy = (doing: Doing): { readonly person: Person; readonly doing: Doing } => ({ person: handler, doing });
  return chance.weighed(
    [
      [busy(closing(request, chance)), 50],
      [busy({ action: 'vragen', text: 'Tot wanneer is de zorg nodig, en is dat met de gemeente besproken?' }), 18],
      [busy({ action: 'notitie', text: 'Gemeente gebeld; zij kijken ernaar.' }), 12],
      [busy({ action: 'toewijzen', to: { id: colleague.id, name: colleague.name } }), 7],
      [{ person: filer, doing: { action: 'aanvullen', text: 'De verwijzing is inmiddels binnen.' } }, 5],
      [{ person: filer, doing: { action: 'intrekken', text: 'De zorg is al op een andere manier geregeld.' } }, 4],
    ],
    busy(closing(request, chance)),
  );
}

function closing(request: CareRequest, chance: Chance): Doing {
  const outcome = chance.weighed<Outcome>(
    teamOf(request) === 'rwo'
      ? [
          ['toegekend', 60],
          ['afgewezen', 35],
          ['niet nodig', 5],
        ]
      : [
          ['toegekend', 45],
          ['doorgezet', 30],
          ['afgewezen', 15],
          ['niet nodig', 10],
        ],
    'toegekend',
  );
  const text = reasons[outcome];
  if (teamOf(request) === 'lc') return { action: 'afhandelen', outcome, text };
  const met = (): 'ja' | 'nee' => (outcome === 'afgewezen' && chance.percent(25) ? 'nee' : 'ja');
  const criteria = Object.fromEntries(toelatingscriteria.map(({ id }) => [id, met()]));
  return { action: 'beoordelen', outcome, text, judgement: { criteria, tariff: 'Gelijk aan het regionale tarief.' } };
}

const reasons: Readonly<Record<Outcome, string>> = {
  toegekend: 'De wijziging past bij de verwijzing en is met de gemeente afgestemd.',
  afgewezen: 'De onderbouwing is onvoldoende. Dien opnieuw in met het behandelplan van de organisatie.',
  doorgezet: 'De gemeente beslist hierover en neemt contact op.',
  ingetrokken: 'De zorg is al op een andere manier geregeld.',
  'niet nodig': 'De toewijzing laat dit al toe. U hoeft niets te doen.',
};

/** Nobody is written to about what was made up. */
export function asSent(request: CareRequest, now: Date): CareRequest {
  return {
    ...request,
    outbox: request.outbox.map((item) =>
      item.state === 'waiting' ? { ...item, state: 'sent', tries: 1, settledAt: now.toISOString() } : item,
    ),
  };
}
