import type { Forms, Reply } from '../reply.js';
import type { Understood } from '../understand/understand.js';
import { formReply } from './commands.js';
import { knownFields } from './known-fields.js';

/** Someone who says what they want done, rather than asks how it goes. */
const wish =
  /\b(ik|wij|we)\b.{0,40}\b(wil|willen|wilde|zou|moet|moeten|ga|gaan)\b|\b(wil|willen|moet|moeten) (ik|wij|we)\b|\bgraag\b|\bformulier\b|\bhier\b.{0,20}\b(doorgeven|melden|indienen|aanvragen|regelen)\b|^(start|begin|open)\b/;
/** "Hoe …?", "wie …?": a question on the rules, also when it begins with what someone wants. */
const asksForRules = /\b(hoe|wie|waarom|wanneer|welke?|hoeveel|wat|mag|mogen|verplicht|uiterlijk|binnen|nodig)\b/;

const wishes: readonly { readonly form: string; readonly cue: RegExp }[] = [
  {
    form: 'vow',
    cue: /\b(verzoek (om|tot) wijzigi?ng|wijzigingsverzoek|vow)\b|\bwijziging\b.{0,20}\b(indienen|doorgeven|aanvragen|doen|melden)\b|\b(indienen|doorgeven|aanvragen)\b.{0,20}\bwijziging\b|\bbudget\b.{0,20}\b(verhogen|verhoogd|omhoog|ophogen|hoger)\b|\bmeer (uren|budget|volume)\b|\beinddatum\b.{0,20}\b(verlengen|verlengd|later|verzetten|verschuiven|opschuiven)\b|\btoewijzing\b.{0,15}\b(verlengen|wijzigen|aanpassen|ophogen)\b/,
  },
  {
    form: 'uit',
    cue: /\buitstroom\w*\b.{0,60}\b(melden|doorgeven|aanmelden)\b|\b(melden|doorgeven)\b.{0,20}\buitstroom\b|\buitstroom (melden|doorgeven)\b/,
  },
  {
    form: 'urc',
    cue: /\b(urc|csa|uitzonderingscontract)\b.{0,20}\b(aan ?vragen|indienen|aan te vragen)\b|\b(aanvragen|indienen)\b.{0,20}\b(urc|uitzonderingscontract)\b/,
  },
  { form: 'vra', cue: /\bvraag\b.{0,20}\b(stellen|voorleggen|sturen)\b.{0,20}\b(lc|landelijke coordinatie)\b/ },
  {
    form: 'contact',
    cue: /\bcontactgegevens\b.{0,20}\b(bijwerken|wijzigen|aanpassen|doorgeven|veranderen|invullen)\b|\b(bijwerken|wijzigen|aanpassen|doorgeven)\b.{0,20}\bcontactgegevens\b/,
  },
];

/** The form that does what someone wants, with what the message names filled in; undefined for a question. */
export function formWish(understood: Understood, forms: Forms): Reply | undefined {
  const { folded } = understood;
  const found = wishes.find(({ form, cue }) => forms.has(form) && cue.test(folded));
  if (found === undefined || asksForRules.test(folded)) return undefined;
  const command = /^\W*(uitstroom melden|urc aanvragen|wijziging indienen)\b/.test(folded);
  const statement = /\bvoor (een|mijn|onze) (client|jongere|kind|jeugdige)\b/.test(folded) && !folded.includes('?');
  if (!wish.test(folded) && !command && !statement) return undefined;
  return formReply(found.form, forms, knownFields(understood));
}
