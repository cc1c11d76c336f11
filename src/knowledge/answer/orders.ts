import type { Reply } from '../reply.js';

/** What is said to someone who asks for what no assistant does here. */
export const whatICanDo = 'Stel een vraag over het LTA of over de inkoop in Midden-Holland, of typ "help".';

/** Orders to the assistant itself: it answers questions, and takes no other work. */
const otherWork =
  /\b(negeer|vergeet)\b.{0,40}\b(instructies?|regels|opdracht(en)?|alles|eerdere|bovenstaande)\b|\bsystem ?prompt\b|\bprompt\b|\bdoe alsof\b|\bspeel de rol\b|\bvanaf nu ben (je|jij)\b|\b(schrijf|maak|bedenk|dicht|zing|vertel|verzin)\b.{0,25}\b(gedicht|verhaal|verhaaltje|mop|grap|grapje|lied|liedje|rap|samenvatting|mail|brief|email|bericht|essay|code|script|programma|tekst|presentatie|notitie|verslag|sinterklaas\w*|recept)\b|\bvertaal\b|\bjailbreak\b|\b(verwijder|wis|delete|hack)\b.{0,20}\b(alle|verzoek(en)?|records?|data\w*|bestand(en)?|gegevens)\b|\bin het (engels|duits|frans)\b/;

/** Verbs that at the head of a message say what is to be done, to somebody else or on paper. */
const deeds =
  '(?:stuur|verstuur|verzend|mail|bel|app|zet|boek|plan|print|herinner|reserveer|upload|onderteken|betaal|schrijf|typ|agendeer|bestel|verbind)';
const lead = '^\\W*(?:(?:hoi|hallo|hey|he|oke|ok|en|nou|dan|wil je|kun je|kan je|wilt u|kunt u) )*';
/** "Stuur de aanbieder even een mailtje", "bel jij Pluryn voor mij". "Stuur ik een 301?" asks, and so does "stuur je een 305 bij overlijden". */
const deed = new RegExp(
  `${lead}${deeds}\\b(?! (?:ik|je|jij|u|we|wij|ze|die|men|mij|me|ons)\\b).*\\b(?:even|eens|voor (?:mij|me|ons)|namens (?:mij|ons)|naar|een (?:mail\\w*|app\\w*|berichtje)|dat (?:we|wij|ik|de|het|onze)|in mijn)\\b` +
    `|${lead}${deeds} (?:jij|je|u) (?:\\w+ ){0,3}(?:even|eens|voor (?:mij|me|ons)|namens (?:mij|ons))\\b`,
);

/** The reply to an order for other work than answering, whatever else the message has; undefined for anything else. */
export function otherWorkAsked(folded: string): Reply | undefined {
  return otherWork.test(folded) ? cannot('Dat kan ik niet doen.') : undefined;
}

/** The reply to who wants something sent, planned or written; only for a message that starts no form. */
export function deedAsked(folded: string): Reply | undefined {
  return deed.test(folded) ? cannot('Iets versturen, plannen of schrijven kan ik niet.') : undefined;
}

function cannot(what: string): Reply {
  const text = `${what} Ik beantwoord alleen vragen over het LTA en de inkoop in Midden-Holland. ${whatICanDo}`;
  return { kind: 'none', reason: 'unknown', text, nearest: [] };
}
