import type { Forms, Reply } from '../reply.js';
import type { Understood } from '../understand/understand.js';
import { formReply } from './commands.js';
import { knownFields } from './known-fields.js';

/** Someone who says what they want done, rather than asks how it goes. */
const wish =
  /\b(ik|wij|we)\b.{0,40}\b(wil|willen|wilde|zou|moet|moeten|ga|gaan)\b|\b(wil|willen|moet|moeten) (ik|wij|we)\b|\bgraag\b|\bformulier\b|\bhier\b.{0,20}\b(doorgeven|melden|indienen|aanvragen|regelen)\b|^(start|begin|open)\b|\b(kun|kunt|wil|wilt) (je|u)\b.*\b(doorsturen|sturen|regelen)\b/;
/** After a question on the rules: it is to be done, now. */
const insists =
  /\b(ik|wij|we) (wil|willen|moet|moeten|ga|gaan) (dat|dit|het) (nu |meteen |direct |graag |hier )*(regelen|doen|doorgeven|melden|indienen|aanvragen)\b|\bwaar (pas|geef|wijzig|meld) (ik|wij|we) (dat|dit|ze|die) (aan|door)\b|\bstart (maar|er een|die)\b/;
/** What someone wants done, without a subject: "onze contactgegevens doorgeven". */
const infinitive =
  /^[^?]*\b(onze|mijn|ons|een|nieuwe|nieuw|urc|uitstroom|verzoek)\b[^?]*\b(doorgeven|indienen|aanvragen|melden|bijwerken|wijzigen|aanpassen|verhogen|ophogen|verlengen|actualiseren|starten)[\s.!]*$/;
/** "Hoe …?", "wie …?": a question on the rules, also when it begins with what someone wants. */
const asksForRules =
  /\b(hoe|wie|waarom|wanneer|welke?|hoeveel|wat|mag|mogen|verplicht|uiterlijk|binnen|nodig)\b|^(en |maar |of )?(moet|moeten|kan|kunnen|hoef|hoeven|dien|dienen) (ik|wij|we|je|een|de|wij)\b.*\b(als|bij|om|ook|altijd|voor)\b/;

const wishes: readonly { readonly form: string; readonly cue: RegExp }[] = [
  {
    form: 'vow',
    cue: /\b(verzoek (om|tot) wijzigi?ng|wijzigingsverzoek|vow)\b|\bwijziging\b.{0,20}\b(indienen|doorgeven|aanvragen|doen|melden)\b|\b(indienen|doorgeven|aanvragen)\b.{0,20}\bwijziging\b|\b(budget|volume|toewijzing)\b.{0,45}\b(verhogen|verhoogd|omhoog|ophogen|hoger|verruimen|uitbreiden)\b|\bmeer (uren|budget|volume)\b|\beinddatum\b.{0,45}\b(verlengen|verlengd|later|verzetten|verschuiven|opschuiven)\b|\btoewijzing\b.{0,45}\b(verlengen|verlengd|wijzigen|aanpassen|aangepast|ophogen)\b/,
  },
  {
    form: 'uit',
    cue: /\buitstro\w*\b.{0,60}\b(melden|doorgeven|aanmelden|aanvragen)\b|\b(melden|doorgeven)\b.{0,20}\buitstroom\b|\b(client|jongere|jeugdige|kind)\b.{0,30}\b(gaat|vertrekt|stroomt|stopt)\b.*\b(melden|doorgeven)\b/,
  },
  {
    form: 'urc',
    cue: /\b(urc|csa|uitzonderingscontract|addendum)\b.{0,20}\b(aan ?vra\w+|indienen|aan te vragen|starten|start)\b|\b(aanvragen|indienen)\b.{0,20}\b(urc|uitzonderingscontract)\b/,
  },
  {
    form: 'vra',
    cue: /\b(vraag|vragen|iets)\b.{0,25}\b(stellen|voorleg\w*|sturen|mailen|doorsturen)\b.{0,20}\b(lc|landelijke coordinatie)\b|\b(vraag|vragen|iets)\b.{0,12}\b(aan|voor|bij)\b.{0,6}\b(lc|landelijke coordinatie)\b.{0,20}\b(stellen|voorleg\w*|sturen|mailen|doorsturen)\b/,
  },
  {
    form: 'contact',
    cue: /\b(telefoon\w*|mailadres|contactperso\w+|contactgegevens)\b.{0,40}\b(is|zijn) (veranderd|gewijzigd|aangepast)\b|\bnieuwe? (telefoon\w*|mailadres|e-?mailadres|contactpersoon|contactgegevens)\b|\b(contactgegevens|contactperso\w+)\b.{0,30}\b(bijwerken|wijzigen|aanpassen|doorgeven|veranderen|invullen|actualiseren|vervangen)\b|\b(bijwerken|wijzigen|aanpassen|doorgeven)\b.{0,20}\bcontactgegevens\b/,
  },
];

/** The form that does what someone wants, with what the message names filled in; undefined for a question. */
export function formWish(understood: Understood, forms: Forms): Reply | undefined {
  const { folded } = understood;
  const found = wishes.find(({ form, cue }) => forms.has(form) && cue.test(folded));
  if (found === undefined || (asksForRules.test(folded) && !insists.test(folded))) return undefined;
  if (insists.test(folded)) return formReply(found.form, forms, knownFields(understood));
  const command =
    /^\W*(uitstroom melden|urc (aanvragen|indienen|aanvraag (starten|doen|indienen))|wijziging indienen)\b/.test(
      folded,
    );
  const statement = /\bvoor (een|mijn|onze) (client|jongere|kind|jeugdige)\b/.test(folded) && !folded.includes('?');
  if (!wish.test(folded) && !command && !statement && !infinitive.test(folded)) return undefined;
  return formReply(found.form, forms, knownFields(understood));
}
