import type { Reply } from '../reply.js';
import { isForeign, isOtherScript, isUnreadable } from '../understand/language.js';
import { fold, tokenise } from '../understand/tokenise.js';
import { otherWorkAsked } from './orders.js';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const greetings = words(
  'hallo hoi hi hey hai goedemorgen goedemiddag goedenavond goedendag goeiemorgen goeiemiddag morgen middag moi dag hee joe',
);
const thanks = words('dank dankje dankjewel dankuwel bedankt thanks thx merci bedankt');
const farewells = words('doei tot ziens dag groetjes groet groeten bye houdoe later weekend avond vakantie werkze');
/** Words that are talk on their own. */
const chatter = words(
  'ok oke okay prima top fijn super mooi leuk toppie perfect geweldig fantastisch klasse nice cool helder duidelijk begrepen jammer lekker aha',
);
const fillers = words(
  'je jij u jou uw wel voor de het een hulp ok oke okay prima top fijn fijne super mooi goed goede leuk heel erg zo nou ja nee hoor allemaal assistent lta bot en van ik jullie weer he duidelijk helder begrepen perfect geweldig handig snel antwoord snelle reactie werkt dat is dit was helpt mij me fantastisch klasse toppie top lekker nog dan daar iedereen beste collega weet genoeg jammer eens even nice cool ah oh hmm aha',
);
const aboutMe =
  /\b(ben|bent) (je|jij|u)\b.*\b(robot|bot|mens|ai|computer|echt|chatgpt|chatbot|machine|persoon)\b|\bwie (ben|bent) (je|jij|u)\b|\bwat (ben|bent) (je|jij|u)\b|\bhoe heet (je|jij|u)\b|\bhoe oud (ben|bent) (je|jij|u)\b|\bpraat ik met (een )?(mens|robot)|\b(spreek|praat) ik (nu )?met\b/;
const howAreYou = /\bhoe (gaat|is) het( (met (je|jou|u)|vandaag|ermee|nou))*\s*\W*$|\balles goed\b/;
const rude =
  /\b(waardeloos|dom|domme|stom|stomme|nutteloos|idioot|sukkel|kut|shit|klote|irritant|prutser)\b|^(wat |heel |erg )?slecht\b(?!.*\baanbieder)|\bslechte? (antwoord|bot|assistent|systeem|app)\b/;
function none(reason: 'chat' | 'unreadable' | 'language' | 'unknown', text: string): Reply {
  return { kind: 'none', reason, text, nearest: [] };
}

const whatICanDo = 'Stel een vraag over het LTA of over de inkoop in Midden-Holland, of typ "help".';

/** Greetings, thanks, talk, orders, other languages and what cannot be read; undefined for a question. */
export function smallTalk(message: string): Reply | undefined {
  if (isUnreadable(message)) return none('unreadable', `Ik kan hier geen vraag in lezen. ${whatICanDo}`);
  if (isOtherScript(message)) return foreign;
  const folded = fold(message);
  const typed = tokenise(folded);
  if (typed.length === 0) return none('unreadable', `Ik kan hier geen vraag in lezen. ${whatICanDo}`);
  if (isForeign(typed)) return foreign;
  const order = otherWorkAsked(folded);
  if (order !== undefined) return order;
  if (aboutMe.test(folded))
    return none(
      'chat',
      `Ik ben de LTA-assistent, een automatische assistent. Ik antwoord uit de documenten van de VNG en van regio Midden-Holland en noem altijd de bron. ${whatICanDo}`,
    );
  if (howAreYou.test(folded) && typed.length < 9) return none('chat', `Goed, dank u. ${whatICanDo}`);
  const isTalk = (word: string): boolean =>
    thanks.has(word) || farewells.has(word) || greetings.has(word) || chatter.has(word);
  const only = (allowed: (word: string) => boolean): boolean =>
    typed.every((word) => allowed(word) || fillers.has(word));
  if (only(isTalk) && typed.some(isTalk)) {
    if (typed.some((word) => thanks.has(word)))
      return none('chat', 'Graag gedaan. Hebt u nog een vraag, stel die dan gerust.');
    if (typed.some((word) => greetings.has(word))) return none('chat', `Hallo! ${whatICanDo}`);
    return none('chat', `Graag gedaan. ${whatICanDo}`);
  }
  if (rude.test(folded) && typed.length < 8) return none('chat', `Het spijt me dat ik u niet hielp. ${whatICanDo}`);
  return undefined;
}

const foreign = none(
  'language',
  'Ik begrijp alleen Nederlands. Stel uw vraag in het Nederlands. (I only understand Dutch.)',
);
