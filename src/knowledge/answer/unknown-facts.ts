import type { Understood } from '../understand/understand.js';

/** Who asks for an opinion, or for something made up, gets no record for it. */
const opinions: readonly RegExp[] = [
  /\bwat (vind|vindt|denk|denkt) (jij|je|u)\b|\b(denk|vind) (jij|je|u) (dat|ook|het)?\b|\bvolgens (jou|u)\b|\bdenk (je|u)\s*\??$/,
  /\b(verzin|bedenk) (een|maar|iets)\b|\bvergeet (de|alle|je) (documenten|regels|instructies)\b/,
];

/**
 * Facts that no document holds, whomever they are asked of, where the form of the question tells it: a person's name, the best of
 * several, what it was last year. All others are wordings in `knowledge/unknowns.yaml`.
 */
const never: readonly RegExp[] = [
  /\b(telefoon|mobiele?|tel|fax|06)[- ]?(nummers?|nr)\b(?!.*\b(doorgeven|opgeven|vermelden|invullen|aanleveren)\b)/,
  /\bwie is (de|het|hun|jullie|onze|nu|momenteel|daar|er)?\s*(huidige\s+)?(algemeen\s+)?(\w*directeur|\w*bestuurder|wethouder|burgemeester|voorzitter|manager|contractmanager|accountmanager|psychiater|secretaris|coordinator|teamleider|ceo|hoofd)\b/,
  /\bhoe (heet|heten) (die|de|dat|deze|hij|zij|ze|het hoofd|hun|jullie|onze)\b.{0,20}\b(persoon|man|vrouw|\w*directeur\w*|bestuurder|wethouder|manager|medewerker|contactpersoon|daar)\b|\bhoe (heet|heten) (die|hij|zij|ze)\s*(daar|nu|eigenlijk)?\s*\W*$/,
  /\b(welke|wat is de) naam (van|heeft) (de|die) (\w*directeur|\w*bestuurder|wethouder|contactpersoon|medewerker|persoon)\b/,
  /\b(nu|momenteel|op dit moment|vandaag|morgen|volgende week|deze week|nog)\b.{0,30}\b(plek|plekken|ruimte|plaats vrij|vrije plaatsen|bedden)\b|\b(plek|plekken|bedden|plaatsen)\b.{0,30}\b(nu|momenteel|op dit moment|vandaag|morgen|vrij|over)\b/,
  /\bwelke?\b.{0,40}\b(beste|slechtste|goedkoopste?|duurste|leukste|betrouwbaarste?)\b|\bwie is (de|het) (beste|goedkoopste?|duurste)\b|\bgoede (instelling|aanbieder|kliniek)\b/,
  /^(?!.*\bwaarom\b).*(?:\buurtarie\w+|\b(tarief|tarieven|kost|kosten|prijs)\b.*\bper (uur|minuut|dag|etmaal|dagdeel|week|maand|nacht)\b)/,
  /\b(vraag|vragen|aanvragen|regel|krijg)\b.*\bvoor (mijn|m'n) (moeder|vader|oma|opa|man|vrouw|tante|oom|buurvrouw|buurman|zus|broer)\b/,
  /\b(beter|slechter|fijner|prettiger|goedkoper|sneller) dan\b/,
  /\bhoeveel\b.*\b(vorig jaar|dit jaar|afgelopen jaar|tot nu toe|deze maand|vorige maand)\b/,
];

/** What is asked of an aanbieder by name and is in no record of it. */
const neverOfName =
  /\bhoeveel (?:\w+ )?(?:clienten|kinderen|jongeren|jeugdigen|mensen|volwassenen)(?: \w+)? (?:heeft|had|hebben|helpt|behandelt|zitten|zaten)\b|\b(baas|wachttijd(en)?|wachtlijst(en)?|bedden|plek|plekken|tarief|tarieven|prijs|prijzen|kost|kosten|omzet|winst|medewerkers|personeel|directeur|bestuurder|contactpersoon|contactpersonen|contactgegevens|bellen|telefoon\w*|vacature\w*|klachten|inspectie|oordeel|ervaringen|beoordeling|beoordeeld|beoordelen|cijfer|locaties?|vestiging(en)?|opgericht|oprichting|medicatie|behandelduur|cliententevredenheid|adres|mailadres|emailadres|opening\w*|bezoek\w*|parkeren|parkeerplaats\w*|bereikbaarheid|reistijd|kamers?|intakegesprek\w*|ziekteverzuim|jaarverslag|rechtsvorm|kvk\w*)\b/;

/** True when the form of the question is that of one which no document answers; a record that plainly answers it goes before. */
export function asksUnknownFact({ folded, aanbieders }: Understood): boolean {
  return never.some((cue) => cue.test(folded)) || (aanbieders.length > 0 && neverOfName.test(folded));
}

/** True where no record can be the answer, however well it fits. */
export function asksForOpinion({ folded }: Understood): boolean {
  return opinions.some((cue) => cue.test(folded));
}

/** True for the turnover of a year that has none in the documents, however well a record on turnover fits. */
export function asksOtherTurnover({ folded, years }: Understood): boolean {
  return turnover.test(folded) && years.length > 0 && !years.some(hasTurnover);
}

const turnover = /\b(omzet|omzetcijfers?)\b(?!.*\b(plafond|budgetplafond|aanbieder|thuisregio)\b)/;

/** Bijlage A (2.2) has the turnover of these years only; that 3.2 leaves two of them out for Wmo-zg, a record says. */
function hasTurnover(year: number): boolean {
  return year >= 2015 && year <= 2018;
}

/** A contact person is a name and a number: known per organisation, not from the documents. */
export function asksForContact({ folded, aanbieders, gemeenten }: Understood): boolean {
  const named = aanbieders.length > 0 || gemeenten.length > 0;
  return (
    named &&
    /\b(contactperso\w*|contactgegevens|aanspreekpunt|aanspreekpersoon|telefoon\w*|bellen|mailen|mailadres|e-?mailadres|accountmanager|contractmanager)\b/.test(
      folded,
    )
  );
}
