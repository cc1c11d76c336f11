import { distance } from 'fastest-levenshtein';
import { kenmerkPattern } from '../../requests/request.js';
import type { Reply } from '../reply.js';
import { fold } from '../understand/tokenise.js';
import { formOffer } from './views.js';

/** The words that stay the same (design, "Requests, triage, notice"): users learn them and guides print them. */
const fixedWords: readonly { readonly words: string; readonly means: Meaning }[] = [
  { words: 'help', means: { command: 'help' } },
  { words: 'mijn verzoeken', means: { command: 'mijn verzoeken' } },
  { words: 'triage', means: { command: 'triage' } },
  { words: 'uitvraag', means: { command: 'uitvraag' } },
  { words: 'stop', means: { command: 'stop' } },
  { words: 'verzoek om wijziging', means: { form: 'vow' } },
  { words: 'verzoek tot wijziging', means: { form: 'vow' } },
  { words: 'verzoek om wijziging indienen', means: { form: 'vow' } },
  { words: 'wijziging indienen', means: { form: 'vow' } },
  { words: 'uitstroom melden', means: { form: 'uit' } },
  { words: 'uitstroomcontact melden', means: { form: 'uit' } },
  { words: 'urc aanvragen', means: { form: 'urc' } },
  { words: 'urc aanvraag', means: { form: 'urc' } },
  { words: 'vraag aan lc', means: { form: 'vra' } },
  { words: 'contactgegevens', means: { form: 'contact' } },
  { words: 'contactgegevens bijwerken', means: { form: 'contact' } },
];

type Meaning =
  | { readonly command: 'help' | 'mijn verzoeken' | 'stop' | 'triage' | 'uitvraag' }
  | { readonly form: 'vow' | 'uit' | 'urc' | 'vra' | 'contact' };

const kenmerkCue = /\b([a-z]{3})[- ]?(\d{4})[- ](\d{5})\b/;
const helpCue =
  /^(wat (kun|kan) (je|jij|u)( (allemaal|voor mij doen|doen|me vertellen|mij vertellen))*|waar(mee)? (kun|kan) (je|jij|u) (me|mij|ons)?( mee)? ?helpen( mee)?|hoe werkt (dit|deze (bot|assistent))|help me|ik heb hulp nodig|wat moet ik hier)$/;

/** A command, a form by its own words, or the state of a request; undefined for all else. */
export function commandReply(message: string, forms: ReadonlySet<string>): Reply | undefined {
  const folded = fold(message);
  const kenmerk = kenmerkCue.exec(folded);
  if (kenmerk !== null) {
    const [, letters = '', year = '', number = ''] = kenmerk;
    const written = `${letters}-${year}-${number}`.toUpperCase();
    if (kenmerkPattern.test(written) && !/^\s*triage\b/.test(folded)) return { kind: 'status', kenmerk: written };
  }

  const typed = folded
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\b(alsjeblieft|alstublieft|aub|svp|graag|even|hoi|hallo|een|de|het)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (typed === '') return undefined;
  if (helpCue.test(typed.replace(/\s+/g, ' '))) return { kind: 'command', command: 'help' };
  const meant = fixedWords.find(({ words }) => isTyped(typed, words));
  if (meant === undefined) return undefined;
  if ('command' in meant.means) return { kind: 'command', command: meant.means.command };
  return forms.has(meant.means.form) ? formReply(meant.means.form) : undefined;
}

/** In any case, with an error for every five letters. */
function isTyped(typed: string, words: string): boolean {
  if (typed === words) return true;
  if (words.length < 5 || Math.abs(typed.length - words.length) > 3) return false;
  return distance(typed, words) <= Math.floor(words.length / 5);
}

const formTexts: Readonly<Record<string, string>> = {
  vow: 'Hiermee dient u een verzoek om wijziging in bij de gemeente die verantwoordelijk is.',
  uit: 'Hiermee meldt u de geplande uitstroom van een cliënt bij de gemeente.',
  urc: 'Hiermee vraagt u een URC aan: een uitzonderingscontract voor een aanbieder zonder contract.',
  vra: 'Hiermee stelt u uw vraag aan de landelijke coördinatie (LC@VNG.nl).',
  contact: 'Hiermee houdt u de contactgegevens van uw organisatie bij.',
};

export function formReply(form: string, prefill: Readonly<Record<string, string>> = {}): Reply {
  return { kind: 'form', text: formTexts[form] ?? '', offer: formOffer(form, prefill) };
}
