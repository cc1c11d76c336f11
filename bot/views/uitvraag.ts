import { formatDay } from '../../src/calendar.js';
import type { Day } from '../../src/clock.js';
import { organisationTitle } from '../../src/people/contacts.js';
import { peopleToAsk, type SurveyRow } from '../../src/people/contact-survey.js';
import { doButton, sayButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';

/** A longer list is not read on a card. */
const maxItems = 30;

/** Which organisations confirmed their contacts within a year; after "Vraag ze nu" also whom that reached. */
export function surveyCard(
  renderer: Renderer,
  rows: readonly SurveyRow[],
  today: Day,
  done?: 'asked' | 'asking',
): CardMessage {
  const open = rows.filter(({ complete }) => !complete);
  const complete = rows.filter((row) => row.complete);
  const toAsk = peopleToAsk(rows, today);
  const sections = [
    { title: `Nog niet bevestigd (${open.length})`, items: listed(open.map((row) => openLine(row))) },
    { title: `Bevestigd in het afgelopen jaar (${complete.length})`, items: listed(complete.map(completeLine)) },
  ].filter(({ items }) => items.length > 0);
  const actions = [
    ...(toAsk.length > 0 && done !== 'asking'
      ? [doButton(done === 'asked' ? 'Vraag opnieuw' : 'Vraag ze nu', { verb: 'ask-contacts' }, 'positive')]
      : []),
  ];
  return messageCard(renderer, {
    title: 'Uitvraag van contactgegevens',
    paragraphs: [introOf(rows, open), outcomeOf(open, today, toAsk.length, done)].filter(Boolean),
    sections,
    actions,
    ...(done === 'asking' ? { buttons: [sayButton('Ververs de lijst', { verb: 'say', text: 'uitvraag' })] } : {}),
    footer: 'In deze lijst staan alleen organisaties waarvan iemand de assistent al eens gebruikte.',
  });
}

function introOf(rows: readonly SurveyRow[], open: readonly SurveyRow[]): string {
  if (rows.length === 0)
    return 'Nog geen enkele gemeente of aanbieder heeft de assistent gebruikt. Er is niemand om te vragen.';
  if (open.length === 0)
    return 'Alle organisaties die ik ken, hebben hun contactgegevens in het afgelopen jaar bevestigd.';
  const all = rows.length === 1 ? '1 organisatie' : `${rows.length} organisaties`;
  return `Ik ken ${all}. Bij ${open.length} daarvan ontbreken contactgegevens, of zijn ze langer dan een jaar niet bevestigd.`;
}

function outcomeOf(
  open: readonly SurveyRow[],
  today: Day,
  toAsk: number,
  done: 'asked' | 'asking' | undefined,
): string {
  if (open.length === 0) return '';
  if (done === 'asking') return 'Ik ben nog bezig met versturen. Ververs de lijst over een minuut.';
  const everyone = new Map(open.flatMap(({ people: staff }) => staff.map((person) => [person.personId, person])));
  const asked = [...everyone.values()].flatMap((person) => (person.asked?.on === today ? person.asked : []));
  const arrived = asked.filter((one) => one.arrived).length;
  const failed = asked.length - arrived;
  if (asked.length === 0) return `"Vraag ze nu" stuurt ${people(toAsk)} een bericht in Teams.`;
  const reached = `Vandaag ${arrived === 1 ? 'kreeg' : 'kregen'} ${people(arrived)} een bericht.`;
  return failed === 0 ? reached : `${reached} Bij ${people(failed)} kwam het niet aan.`;
}

function people(count: number): string {
  return count === 1 ? '1 medewerker' : `${count} medewerkers`;
}

function openLine({ organisation, missing, outOfDate, people: staff }: SurveyRow): string {
  const reasons = [
    ...(missing.length > 0 ? [`niet ingevuld: ${missing.join(', ')}`] : []),
    ...(outOfDate.length > 0 ? [`langer dan een jaar niet bevestigd: ${outOfDate.join(', ')}`] : []),
  ];
  return `${organisationTitle(organisation)}: ${reasons.join('; ')}${askedPart(staff)}`;
}

function askedPart(staff: SurveyRow['people']): string {
  const asked = staff.flatMap((person) => person.asked ?? []);
  const on = asked
    .map((one) => one.on)
    .sort()
    .at(-1);
  if (on === undefined) return '';
  const last = asked.filter((one) => one.on === on);
  const failed = last.filter(({ arrived }) => !arrived).length;
  if (failed === 0) return ` (gevraagd op ${formatDay(on)})`;
  return ` (gevraagd op ${formatDay(on)}, bericht kwam niet aan bij ${failed} van ${people(last.length)})`;
}

function completeLine({ organisation, confirmedOn }: SurveyRow): string {
  const name = organisationTitle(organisation);
  return confirmedOn === undefined ? name : `${name}: ${formatDay(confirmedOn)}`;
}

function listed(items: readonly string[]): readonly string[] {
  if (items.length <= maxItems) return items;
  return [...items.slice(0, maxItems), `en nog ${items.length - maxItems} andere`];
}

/** The message that asks someone to look at the contacts of their organisation. */
export function pleaseConfirmCard(renderer: Renderer, organisations: readonly string[]): CardMessage {
  const names = new Intl.ListFormat('nl').format(organisations);
  return messageCard(renderer, {
    title: 'Kloppen uw contactgegevens nog?',
    paragraphs: [
      `De landelijke coördinatie (LC) vraagt eenmaal per jaar wie gemeenten en aanbieders kunnen bellen en mailen. Kijk na wat er over ${names} staat. Klopt alles, dan bent u met drie klikken klaar.`,
    ],
    buttons: [{ ...sayButton('Contactgegevens nakijken', { verb: 'start', form: 'contact' }), style: 'positive' }],
    footer:
      'Doet een collega dit bij u? Vraag die dan "contactgegevens" te typen in een chat met mij. Vragen? Mail LC@VNG.nl.',
  });
}

export function onlyLcCard(renderer: Renderer): CardMessage {
  return messageCard(renderer, {
    title: 'Alleen voor het LC-team',
    paragraphs: [
      'De uitvraag van contactgegevens doet het LC-team van de VNG. Wilt u de gegevens van uw eigen organisatie bijwerken? Typ dan "contactgegevens".',
    ],
  });
}
