import { dayOf } from '../../src/clock.js';
import { contactSurvey, peopleToAsk, type SurveyRow } from '../../src/people/contact-survey.js';
import { organisationName } from '../../src/people/contacts.js';
import { hasRole, type Person } from '../../src/people/person.js';
import type { Reachable } from '../../src/people/reachable.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { cardActivity, type CardMessage } from '../render.js';
import type { Services } from '../services.js';
import type { Turn } from '../verbs.js';
import { onlyLcCard, pleaseConfirmCard, surveyCard } from '../views/uitvraag.js';

/** Teams waits five seconds for the answer to a button. */
const patienceMs = 3_000;
const atOnce = 5;

/** `uitvraag`: which organisations confirmed their contacts within a year, and which did not. For the LC team. */
export async function showSurvey(services: Services, person: Person): Promise<CardMessage> {
  if (!hasRole(person, 'lc')) return onlyLcCard(services.renderer);
  return surveyCard(services.renderer, await rowsOf(services), dayOf(services.clock.now()));
}

/** "Vraag ze nu": writes to everyone known of the organisations that did not confirm. */
export async function onAskContacts(services: Services, { context, person }: Turn): Promise<CardMessage> {
  const { renderer, clock, log } = services;
  if (!hasRole(person, 'lc')) return onlyLcCard(renderer);
  if (!isPrivate(context)) return onlyInPrivateCard(renderer);
  const today = dayOf(clock.now());
  const before = await rowsOf(services);
  const asking = askAll(services, peopleToAsk(before, today)).catch((error: unknown) => {
    log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'survey stopped');
  });
  const ready = await Promise.race([asking.then(() => true), after(patienceMs)]);
  return surveyCard(renderer, await rowsOf(services), today, ready ? 'asked' : 'asking');
}

/** Each outcome is kept at once: who was not reached when the assistant stops is asked the next time. */
async function askAll(
  { renderer, writeTo, reachable, clock, answers }: Services,
  people: readonly Reachable[],
): Promise<void> {
  const waiting = [...people];
  const on = dayOf(clock.now());
  const work = async (): Promise<void> => {
    for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
      const { aanbieders, gemeenten } = answers.records();
      const names = person.organisations.flatMap(({ kind, id }) => {
        const record = kind === 'aanbieder' ? aanbieders.get(id) : gemeenten.get(id);
        return record === undefined ? [] : organisationName({ kind, id, name: record.title });
      });
      const arrived = await writeTo(person.chat, cardActivity(pleaseConfirmCard(renderer, names)));
      const now = (await reachable.get(person.personId)) ?? person;
      await reachable.put({ ...now, asked: { on, arrived } });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function rowsOf({ answers, contacts, reachable, clock }: Services): Promise<readonly SurveyRow[]> {
  return contactSurvey({
    records: answers.records(),
    contacts: contacts.current(),
    reachable: await reachable.list(),
    today: dayOf(clock.now()),
  });
}

function after(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, ms).unref();
  });
}
