import { subjectTitle, type Contact } from '../../src/people/contacts.js';
import type { ActErrors } from '../../src/requests/act.js';
import { lifecycle, type ActionName } from '../../src/requests/lifecycle.js';
import type { Assignee, CareRequest } from '../../src/requests/request.js';
import { snippetsFor } from '../../src/requests/snippets.js';
import type { Typed } from '../act-input.js';
import { doButton } from '../actions.js';
import type { OpenInput } from './act-said.js';
import { plain } from './text.js';

/** The input of an action, with those it can be given to. */
export interface FormPart extends OpenInput {
  readonly colleagues: readonly Assignee[];
}

interface Around {
  readonly request: CareRequest;
  readonly contacts: readonly Contact[];
  readonly from: string;
}

/** On the button that does it, where the title of the action alone would not say so. */
const submitTitles: Readonly<Partial<Record<ActionName, string>>> = {
  vragen: 'Vraag versturen',
  notitie: 'Notitie opslaan',
  doorzetten: 'Doorzetten',
};

const intros: Readonly<Partial<Record<ActionName, string>>> = {
  toewijzen: 'Uw collega krijgt bericht. De indiener ook.',
  vragen: 'De indiener krijgt uw vraag in Teams of per mail. Het verzoek wacht dan op antwoord.',
  notitie: 'Alleen uw team ziet deze notitie.',
  doorzetten: 'De gemeente krijgt het verzoek per mail, met uw toelichting. De indiener krijgt bericht.',
  afhandelen: 'De indiener krijgt de uitkomst en de reden te lezen.',
  heropenen: 'De indiener krijgt bericht, met de reden.',
};

/** For the template: the inputs of one action, its snippets and its buttons. */
export function inputData(around: Around, form: FormPart): object {
  const { action } = form;
  const { kenmerk, version, kind } = around.request;
  const data = { kenmerk, version: String(version), view: 'team', from: around.from };
  const snippets = snippetsFor(kind, action).map(({ id, title }) =>
    doButton(title, { verb: 'request', open: action, snippet: id, ...data }),
  );
  const nobody = action === 'doorzetten' && around.contacts.length === 0;
  return {
    title: plain(lifecycle[action].title),
    intro: plain(nobody ? noContactText : (intros[action] ?? '')),
    snippets: nobody ? [] : snippets,
    hasSnippets: !nobody && snippets.length > 0,
    inputs: nobody ? [] : [...choices(around, form), ...texts(form)],
    buttons: [
      ...(nobody
        ? []
        : [doButton(submitTitles[action] ?? lifecycle[action].title, { verb: 'act', action, ...data }, 'positive')]),
      doButton('Annuleren', { verb: 'request', ...data }),
    ],
  };
}

const noContactText =
  'Van deze gemeente is geen contact bekend. Vraag de gemeente om haar contactgegevens in te vullen, of bel zelf en handel het verzoek daarna af.';

function choices({ contacts }: Around, { action, typed, errors, colleagues }: FormPart): readonly object[] {
  if (action === 'toewijzen') {
    const all = [{ title: 'Mijzelf', value: 'mij' }, ...colleagues.map(({ id, name }) => ({ title: name, value: id }))];
    const help =
      colleagues.length === 0 ? 'Collega’s staan in deze lijst zodra zij iets tegen de assistent hebben gezegd.' : '';
    return [choice('to', 'Aan wie', all, typed.to, errors, { help, errorMessage: 'Kies een collega.' })];
  }
  if (action === 'doorzetten') {
    const all = contacts.map(({ subject, name }) => ({
      title: `${subjectTitle('gemeente', subject)}: ${name}`,
      value: subject,
    }));
    const likely = typed.subject ?? (all.length === 1 ? all[0]?.value : undefined);
    return [
      choice(
        'subject',
        'Welk contact',
        all,
        likely,
        errors['gemeente'] === undefined ? {} : { subject: 'Kies een contact.' },
        { errorMessage: 'Kies een contact.' },
      ),
    ];
  }
  const outcomes = lifecycle[action].outcomes ?? [];
  if (outcomes.length < 2) return [];
  const all = outcomes.map((one) => ({ title: one.charAt(0).toUpperCase() + one.slice(1), value: one }));
  return [choice('outcome', 'Uitkomst', all, typed.outcome, errors, { errorMessage: 'Kies de uitkomst.' })];
}

function choice(
  id: string,
  label: string,
  all: readonly { readonly title: string; readonly value: string }[],
  value: string | undefined,
  errors: ActErrors,
  words: { readonly help?: string; readonly errorMessage: string },
): object {
  return {
    type: 'choice',
    id,
    label,
    style: all.length > 6 ? 'filtered' : 'expanded',
    choices: all,
    value: all.some((one) => one.value === value) ? value : '',
    error: plain(errors[id] ?? ''),
    errorMessage: words.errorMessage,
    help: plain(words.help ?? ''),
  };
}

/** Longer than the input takes: what was typed in another way stands there again, up to here. */
const longestShown = 5_000;

function texts({ action, typed, errors }: FormPart): readonly object[] {
  const rule = lifecycle[action].text;
  if (rule === undefined) return [];
  return [
    {
      type: 'text',
      id: 'text',
      label: rule.label,
      value: (typed.text ?? '').slice(0, longestShown),
      error: plain(errors['text'] ?? ''),
      errorMessage: rule.errorMessage || 'Schrijf een toelichting.',
      help: '',
    },
  ];
}

/** What was typed with a snippet added: below what someone wrote themselves, in place of another snippet. */
export function withSnippet(typed: Typed, kind: string, action: ActionName, id: string | undefined): Typed {
  const snippet = snippetsFor(kind, action).find((one) => one.id === id);
  if (snippet === undefined) return typed;
  const before = typed.text?.trim() ?? '';
  const ours = snippetsFor(kind, action).some(({ text }) => text.trim() === before);
  const fresh = before === '' || ours;
  const outcome = fresh ? (snippet.outcome ?? typed.outcome) : (typed.outcome ?? snippet.outcome);
  return {
    ...typed,
    text: fresh ? snippet.text : `${before}\n\n${snippet.text}`,
    ...(outcome === undefined ? {} : { outcome }),
  };
}
