import { decisionIn } from './decision.js';
import { exceptionOf } from './exception-of.js';
import { teamNames, teamOf, waitsForFiler } from './handling.js';
import { isOpen } from './lifecycle.js';
import type { CareRequest, Outcome } from './request.js';
import { isAddressedTo, isFromThem, type Whose } from './visibility.js';

/** What comes next, and what is asked of who reads it. In Dutch, without Markdown; empty for who only looks on. */
export function nextSteps(person: Whose, request: CareRequest): readonly string[] {
  if (isFromThem(person, request)) return stepsOfFiler(request);
  if (isAddressedTo(person, request)) return stepsOfGemeente(request);
  return [];
}

function stepsOfFiler(request: CareRequest): readonly string[] {
  const team = teamNames[teamOf(request)];
  switch (request.state) {
    case 'ingediend':
      return [`${team} pakt uw verzoek op. U krijgt dan bericht. U hoeft nu niets te doen.`];
    case 'wacht op indiener':
      return [`Beantwoord de vraag. Daarna gaat ${inSentence(team)} verder.`];
    case 'in behandeling':
      return [
        ...(isForwarded(request)
          ? ['De gemeente heeft uw verzoek per mail gekregen en neemt zo nodig contact met u op.']
          : []),
        'U krijgt bericht als er iets verandert. U hoeft nu niets te doen.',
      ];
    case 'afgehandeld':
      return stepsAfterEnd(request);
  }
}

function stepsAfterEnd(request: CareRequest): readonly string[] {
  const { outcome, kenmerk } = request;
  if (decisionIn(request) !== undefined && outcome !== undefined) return stepsAfterDecision(request, outcome);
  if (outcome === 'ingetrokken') return ['U hoeft niets meer te doen. Is het toch nog nodig? Dien het dan opnieuw in.'];
  return [
    ...(outcome === 'doorgezet' ? ['De gemeente neemt contact met u op.'] : []),
    `Bent u het er niet mee eens, of klopt er iets niet? Mail LC@VNG.nl en noem ${kenmerk}.`,
  ];
}

/**
 * Inkoopplan Midden-Holland 7.3, figuur 9: toegang tells the aanbieder and gives the indicatie, RWO draws up the URC or CSA; after a
 * refusal toegang looks for an alternative, and RWO thinks along.
 */
export function stepsAfterDecision(request: CareRequest, outcome: Outcome): readonly string[] {
  const exception = exceptionOf(request)?.toUpperCase() ?? 'URC of CSA';
  const tell = (what: string): readonly string[] =>
    waitsForFiler(request)
      ? [`Vertel de aanbieder ${what}. Geef dat daarna in Teams aan met "Aanbieder is geïnformeerd".`]
      : [];
  switch (outcome) {
    case 'toegekend':
      return [...tell('dat de aanvraag is goedgekeurd'), `RWO stelt de ${exception} op.`, 'U geeft de indicatie af.'];
    case 'afgewezen':
      return [
        ...tell('dat de aanvraag is afgewezen, en waarom'),
        'Zoek een andere aanbieder. Begin bij de aanbieders met een contract.',
        `RWO denkt mee over andere aanbieders. Neem contact op met RWO en noem ${request.kenmerk}.`,
      ];
    case 'niet nodig':
      return [...tell('dat een uitzondering niet nodig is'), 'Lees bij de redenen wat u nu kunt doen.'];
    default:
      return [];
  }
}

function stepsOfGemeente(request: CareRequest): readonly string[] {
  const { state, outcome } = request;
  const theirs = isOpen(state) ? isForwarded(request) : outcome === 'doorgezet';
  if (theirs) return [askOf(request)];
  return isOpen(state)
    ? [
        `${teamNames[teamOf(request)]} behandelt dit verzoek en zet het zo nodig naar uw gemeente door. U hoeft nu niets te doen.`,
      ]
    : ['Van uw gemeente wordt niets meer gevraagd.'];
}

/** What a gemeente does with what reached it (SAP-uitwerking 2.1 and 3.3.1). */
function askOf({ kind, kenmerk }: CareRequest): string {
  switch (kind) {
    case 'vow':
      return `Uw gemeente beslist over deze wijziging. Laat de aanbieder weten wat u besluit, en noem ${kenmerk}.`;
    case 'uit':
      return `Neem contact op met de aanbieder en maak samen afspraken over de uitstroom. Noem ${kenmerk}.`;
    default:
      return `Geef de indiener antwoord, en noem ${kenmerk}.`;
  }
}

/** It reached the contact of the gemeente: the LC team forwarded it, or it was routed there when it was filed. */
export function isForwarded({ history, forwardTo }: Pick<CareRequest, 'history' | 'forwardTo'>): boolean {
  return forwardTo !== undefined || history.some(({ action }) => action === 'doorzetten');
}

/** "het LC-team" in the middle of a sentence. */
function inSentence(team: string): string {
  return team.replace(/^Het /, 'het ');
}
