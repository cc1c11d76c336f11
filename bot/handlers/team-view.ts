import { dayOf } from '../../src/clock.js';
import type { Person } from '../../src/people/person.js';
import { undeliveredLines } from '../../src/notify/undelivered.js';
import { teamOf } from '../../src/requests/handling.js';
import { openStates } from '../../src/requests/lifecycle.js';
import type { Assignee, CareRequest } from '../../src/requests/request.js';
import { maySee } from '../../src/requests/visibility.js';
import { isPrivate } from '../private-chat.js';
import type { Services } from '../services.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import type { OpenInput, Said } from '../views/act-said.js';
import { requestWords } from '../views/request-words.js';
import { teamDetailCard, type TeamDetail } from '../views/team-detail.js';
import { handles, teamActions, teamRequestCard } from '../views/team-request.js';

/** What else is shown with it. */
export interface Showing {
  readonly said?: Said | undefined;
  /** The input of an action that is to be open, when it is possible now. */
  readonly open?: OpenInput | undefined;
}

/** A request as the team that handles it sees it, with all to decide. */
export async function teamView(
  services: Services,
  turn: Pick<Turn, 'context' | 'person' | 'input'>,
  request: CareRequest,
  { said, open = said?.open }: Showing = {},
): Promise<Replacement> {
  const { desk, renderer, receiptUrl, viewers } = services;
  const { person, context, input } = turn;
  const canOpen = open !== undefined && teamActions(person, request).includes(open.action);
  const detail: TeamDetail = {
    request,
    person,
    words: wordsOf(services, request),
    others: await othersOf(services, person, request),
    contacts: desk.contactsFor(request),
    viewers: viewers.look(request.kenmerk, person),
    undelivered: handles(person, request) ? undeliveredLines(request) : [],
    pdf: receiptUrl(request.kenmerk),
    from: stringOf(input, 'from') ?? '',
    said,
    form: canOpen ? { ...open, colleagues: await colleaguesOf(services, person, request) } : undefined,
  };
  return here(context, teamDetailCard(renderer, detail));
}

/** A request as its short card in the channel of the team. */
export function channelView(
  services: Services,
  { context }: Pick<Turn, 'context'>,
  request: CareRequest,
  said?: Said,
): Replacement {
  return here(context, teamRequestCard(services.renderer, request, wordsOf(services, request), said));
}

/** In a channel someone's own steps are theirs alone: the card stays for the others, and changes when the request does. */
function here(context: Turn['context'], message: Replacement): Replacement {
  return isPrivate(context) ? message : { ...message, forPresserOnly: true };
}

function wordsOf({ forms, answers, clock }: Services, request: CareRequest): TeamDetail['words'] {
  return requestWords(request, { forms, records: answers.records(), today: dayOf(clock.now()) });
}

const shownOthers = 5;

async function othersOf({ requests }: Services, person: Person, request: CareRequest): Promise<TeamDetail['others']> {
  const { organisation } = request.filer;
  if (organisation === undefined) return { shown: [], all: 0 };
  const open = await requests.list({ organisationId: organisation.id, states: openStates });
  const others = open.filter(
    (other) =>
      other.kenmerk !== request.kenmerk &&
      other.filer.organisation?.kind === organisation.kind &&
      maySee(person, other),
  );
  return { shown: others.slice(0, shownOthers), all: others.length };
}

/** Those of the team who talked to the assistant, by name, without this person. */
async function colleaguesOf(
  { reachable }: Services,
  person: Person,
  request: CareRequest,
): Promise<readonly Assignee[]> {
  const team = teamOf(request);
  return (await reachable.list())
    .flatMap(({ personId, team: their }) =>
      their?.teams.includes(team) === true && personId !== person.id ? [{ id: personId, name: their.name }] : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
