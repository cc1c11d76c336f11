import { teamNames, teamOf } from '../../src/requests/handling.js';
import { lifecycle, type ActionName } from '../../src/requests/lifecycle.js';
import { dayText } from '../../src/requests/overview.js';
import type { CareRequest, HistoryEntry } from '../../src/requests/request.js';
import { doButton, type ButtonView } from '../actions.js';
import type { OpenInput } from './act-said.js';
import { plain } from './text.js';

/** Longer than the input takes: what was typed in another way stands there again, up to here. */
const longestShown = 5_000;

/** For the template: what someone who filed a request fills in, and its buttons. */
export function filerInput(
  request: CareRequest,
  { action, typed, errors, sure }: OpenInput & { readonly sure?: true },
  question: HistoryEntry | undefined,
  from: string,
): object {
  const rule = lifecycle[action].text;
  const { kenmerk, version } = request;
  const data = { kenmerk, version: String(version), view: 'filer', from };
  const text = typed.text ?? '';
  if (sure === true) {
    return {
      title: 'Weet u het zeker?',
      intro: plain(`${sureText(request)} Uw reden: ${text}`),
      inputs: [],
      error: '',
      buttons: [
        doButton('Ja, intrekken', { verb: 'act', action, text, ...data }, 'destructive'),
        doButton('Nee, niet intrekken', { verb: 'own', ...data }),
      ],
    };
  }
  return {
    title: plain(titleOf(action, question)),
    intro: plain(introOf(action, request, question)),
    inputs: [{ label: rule?.label, value: text.slice(0, longestShown), errorMessage: rule?.errorMessage }],
    error: plain(errors['text'] ?? ''),
    buttons: buttonsOf(action, data),
  };
}

function buttonsOf(action: ActionName, data: Readonly<Record<string, string>>): readonly ButtonView[] {
  const { title } = lifecycle[action];
  if (action === 'beantwoorden') return [doButton(title, { verb: 'act', action, ...data }, 'positive')];
  return [
    action === 'intrekken'
      ? doButton('Verder', { verb: 'own', open: action, sure: 'vraag', ...data }, 'positive')
      : doButton(title, { verb: 'act', action, ...data }, 'positive'),
    doButton('Annuleren', { verb: 'own', ...data }),
  ];
}

function titleOf(action: ActionName, question: HistoryEntry | undefined): string {
  return action === 'beantwoorden' && question !== undefined
    ? `Vraag van ${question.by.name} op ${dayText(question.at)}`
    : lifecycle[action].title;
}

function introOf(action: ActionName, request: CareRequest, question: HistoryEntry | undefined): string {
  switch (action) {
    case 'beantwoorden':
      return question?.text ?? '';
    case 'aanvullen':
      return `${teamNames[teamOf(request)]} leest wat u toevoegt. Noem geen gegevens van een cliënt.`;
    case 'intrekken':
      return 'Trekt u het verzoek in, dan wordt het niet meer behandeld. Schrijf kort op waarom.';
    default:
      return '';
  }
}

function sureText(request: CareRequest): string {
  const team = teamNames[teamOf(request)];
  return `U trekt ${request.kenmerk} in. ${team} behandelt het dan niet meer, en u kunt dat zelf niet terugdraaien.`;
}
