import type { Reply } from '../reply.js';

/** Orders to the assistant itself: it answers questions, and takes no other work. */
const otherWork =
  /\b(negeer|vergeet)\b.{0,40}\b(instructies?|regels|opdracht(en)?|alles|eerdere|bovenstaande)\b|\bsystem ?prompt\b|\bprompt\b|\bdoe alsof\b|\bspeel de rol\b|\bvanaf nu ben (je|jij)\b|\b(schrijf|maak|bedenk|dicht|zing|vertel|verzin)\b.{0,25}\b(gedicht|verhaal|verhaaltje|mop|grap|grapje|lied|liedje|rap|samenvatting|mail|brief|email|bericht|essay|code|script|programma|tekst|presentatie|notitie|verslag|sinterklaas\w*|recept)\b|\bvertaal\b|\bjailbreak\b|\b(verwijder|wis|delete|hack)\b.{0,20}\b(alle|verzoek(en)?|records?|data\w*|bestand(en)?|gegevens)\b|\bin het (engels|duits|frans)\b/;

const lead = '^\\W*(?:(?:hoi|hallo|hey|he|oke|ok|en|nou|dan|wil je|kun je|kan je|wilt u|kunt u) )*';
/** At the head of a message these say what is to be done, to somebody else or on paper. */
const deeds =
  '(?:stuur|verstuur|verzend|bel|boek|print|herinner|reserveer|upload|onderteken|betaal|schrijf|typ|bestel)';
/** These begin a question or the name of a thing too: "plan van aanpak", "mail naar wie", "zet de gemeente …". */
const perhapsDeeds = '(?:mail|app|plan|zet|agendeer|verbind)';
const notAsked = '(?! (?:ik|je|jij|u|we|wij|ze|die|men|mij|me|ons|van)\\b)';
const forMe =
  '(?:even|eens|voor (?:mij|me)|namens (?:mij|ons)|in mijn|met mijn|dat (?:we|wij|ik|onze)|dit (?:gesprek|antwoord))';
/** "Stuur de aanbieder een mailtje", "bel jij Pluryn voor mij". "Stuur ik een 301?" asks, and so does "stuur je een 305 bij overlijden". */
const deed = new RegExp(
  `${lead}(?:${deeds}\\b${notAsked}.*\\b(?:${forMe}|voor ons|naar|een (?:mail\\w*|app\\w*|berichtje)|dat (?:de|het))\\b` +
    `|${perhapsDeeds}\\b${notAsked}(?!.*\\?).*\\b(?:${forMe}|dat de \\w+ (?:door|uit|in)?gaat)\\b` +
    // Who has an "afspraak maken" in mind asks how; this one wants it done.
    `|(?:plan|maak|regel|zet)\\b${notAsked}(?: nu)? (?:even )?een (?:bel)?(?:afspraak|overleg|gesprek)(?:je)?\\b(?!.*\\?)` +
    `|${deeds} (?:jij|je|u) (?:\\w+ ){0,3}(?:even|eens|voor (?:mij|me|ons)|namens (?:mij|ons))\\b)`,
);

/** The reply to an order for other work than answering, whatever else the message has; undefined for anything else. */
export function otherWorkAsked(folded: string): Reply | undefined {
  return otherWork.test(folded) ? cannot('unknown', 'Dat kan ik niet doen.') : undefined;
}

/** The reply to who wants something sent, planned or written; only for a message that starts no form. */
export function deedAsked(folded: string): Reply | undefined {
  return deed.test(folded) ? cannot('order', 'Iets versturen, plannen of schrijven kan ik niet.') : undefined;
}

function cannot(reason: 'unknown' | 'order', what: string): Reply {
  const text = `${what} Ik beantwoord vragen over het LTA en over de inkoop in Midden-Holland. Typ "help" voor voorbeelden.`;
  return { kind: 'none', reason, text, nearest: [] };
}
