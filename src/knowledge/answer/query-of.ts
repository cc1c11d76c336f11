import type { Query } from '../search/query.js';
import { negation } from '../search/record-facts.js';
import type { Understood } from '../understand/understand.js';

/** What a question looks for in the records. */
export function queryOf(understood: Understood): Query {
  const { terms, aspects, domein, bothDomeinen, regional } = understood;
  const providers = asksForProviders.test(understood.folded);
  return {
    text: understood.words.join(' '),
    words: understood.words,
    terms,
    aspects,
    domein,
    bothDomeinen,
    regional,
    years: understood.years,
    numbers: understood.numbers,
    providers,
    counted: understood.counted,
    names: asksForNames.test(understood.folded),
    negates: negation.test(understood.folded),
  };
}

/** Who became what, and what they are called: not what they do. */
const asksForNames =
  /\bhoe heten de\b.*\b(aanbieders?|instellingen|partijen|partners|organisaties)\b|\bnamen van de\b|\b(wie|welke)\b.*\b(geworden|gewonnen|afgevallen|gegund|gekregen)\b/;

/** "Wie levert …", "waar kan … terecht", "welke aanbieder …": the answer is a name. */
const asksForProviders =
  /\b(wie|welke|waar|bij wie|zoek|naar)\b.*\b(lever\w*|bied\w*|doet|doen|behandel\w*|help\w*|aanbieders?|instelling(en)?|kliniek(en)?|partij(en)?|terecht|heen|gecontracteerd|opvang\w*|begeleid\w*|ondersteun\w*|opnemen|plek|plaats|zijn er)\b/;
