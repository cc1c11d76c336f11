import { distance } from 'fastest-levenshtein';
import { kenmerkPattern } from '../../requests/request.js';
import type { Forms, Reply } from '../reply.js';
import { fold } from '../understand/tokenise.js';
import { formOffer } from './views.js';

/** The words that stay the same (design, "Requests, triage, notice"): users learn them and guides print them. */
const fixedWords: readonly { readonly words: string; readonly command: Command }[] = [
  { words: 'help', command: 'help' },
  { words: 'mijn verzoeken', command: 'mijn verzoeken' },
  { words: 'triage', command: 'triage' },
  // Before the shorter one, from which it is only a few letters away.
  { words: 'triage hier niet', command: 'triage hier niet' },
  { words: 'triage niet hier', command: 'triage hier niet' },
  { words: 'triage hier stoppen', command: 'triage hier niet' },
  { words: 'triage hier', command: 'triage hier' },
  { words: 'urc besluiten', command: 'urc-besluiten' },
  { words: 'uitvraag', command: 'uitvraag' },
  { words: 'stop', command: 'stop' },
];

type Command = Extract<Reply, { kind: 'command' }>['command'];

const kenmerkCue = /\b([a-z]{3})[- ]?(\d{4})[- ](\d{5})\b/;
const helpCue =
  /^(wat (kun|kan) (je|jij|u)( (allemaal|voor mij doen|doen|me vertellen|mij vertellen))*|waar(mee)? (kun|kan) (je|jij|u) (me|mij|ons)?( mee)? ?helpen( mee)?|hoe werkt (dit|deze (bot|assistent))|help me|ik heb hulp nodig|wat moet ik hier)$/;

/** A command, a form by its own words, or the state of a request; undefined for all else. */
export function commandReply(message: string, forms: Forms): Reply | undefined {
  const folded = fold(message);
  const kenmerk = kenmerkCue.exec(folded);
  if (kenmerk !== null) {
    const [, letters = '', year = '', number = ''] = kenmerk;
    const written = `${letters}-${year}-${number}`.toUpperCase();
    const before = folded.slice(0, kenmerk.index).trim();
    if (kenmerkPattern.test(written))
      return { kind: 'status', kenmerk: written, ...(distance(before, 'triage') <= 2 ? { asTeam: true } : {}) };
  }

  const typed = folded
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\b(alsjeblieft|alstublieft|aub|svp|graag|even|hoi|hallo|een|de|het)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (typed === '') return undefined;
  if (helpCue.test(typed.replace(/\s+/g, ' '))) return { kind: 'command', command: 'help' };
  const fixed = fixedWords.find(({ words }) => isTyped(typed, words));
  if (fixed !== undefined) return { kind: 'command', command: fixed.command };
  const commands = [...forms].map(([form, { command }]) => ({ form, words: fold(command) }));
  const opened = commands.find(({ words }) => isTyped(typed, words));
  return opened && formReply(opened.form, forms);
}

/** In any case, with an error for every five letters. */
function isTyped(typed: string, words: string): boolean {
  if (typed === words) return true;
  if (words.length < 5 || Math.abs(typed.length - words.length) > 3) return false;
  return distance(typed, words) <= Math.floor(words.length / 5);
}

/** Opens a form; undefined when it cannot be started. */
export function formReply(
  form: string,
  forms: Forms,
  prefill: Readonly<Record<string, string>> = {},
): Reply | undefined {
  const offer = formOffer(form, forms, prefill);
  return offer && { kind: 'form', text: `Dit formulier is voor: ${forms.get(form)?.purpose ?? ''}.`, offer };
}
