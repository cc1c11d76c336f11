import type { Query } from './query.js';
import type { Entry } from './search-index.js';

/** Kinds of fact that a question asks for, each with what shows that a record holds one. */
const kinds: readonly { readonly name: string; readonly asks: RegExp; readonly holds?: RegExp }[] = [
  {
    name: 'amount',
    asks: /\b(welk bedrag|hoeveel (geld|euro|budget|subsidie|winst)|wat (kost|kosten|betaal\w*|rekent|verdient)|prijs|tarief|tarieven|boete|vergoeding|hoe duur|hoe hoog|salaris)\b/,
    holds: /€|\d ?%|euro|procent|tarie/,
  },
  {
    // Of an amount, the figure itself: what is said of tariffs in general does not give it.
    name: 'sum',
    asks: /\b(welk bedrag|wat is het bedrag|hoeveel (geld|euro)|hoe duur|hoe hoog|de hoogte van|in euro s?)\b/,
    holds: /€|\d ?%|\beuro\b|procent/,
  },
  {
    name: 'count',
    asks: /\b(hoeveel (?!geld|euro|budget|procent|tijd|dagen|weken|maanden|jaar|werkdagen)|welk aantal|aantal)\b/,
    holds: /\d|\b(een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|negentien)\b/,
  },
  {
    name: 'person',
    asks: /\b(wie (is|was|zijn|zit|zitten|heeft|won|wonnen|werd|schreef|deed|deden)|hoe (heet|heten)|naam|namen|welke persoon|contactpersoon)\b/,
  },
  {
    name: 'outcome',
    asks: /\b(kwam(en)?|uitkomst(en)?|resultaten|resultaat|conclusies?|uitslag|stemm\w+|stemd\w*|won(nen)?|oorzaak|gevolg(en)?|opgeleverd|bespaard|besparing|bleek|evaluatie)\b/,
  },
  {
    name: 'often',
    asks: /\b(hoe vaak|gemiddeld\w*|meestal|in de praktijk|percentage|welk deel|hoeveel procent)\b/,
    holds: /keer|%|procent|jaarlijks|maandelijks|gemiddeld/,
  },
  {
    name: 'superlative',
    asks: /\b(meeste?|minste|grootste|kleinste|beste|beter|slechtste?|langste|kortste|snelste?|duurste|goedkoopste?|hoogste|laagste|vorige|laatste|eerstvolgende|volgende)\b/,
  },
  {
    name: 'now',
    asks: /\b(nu|momenteel|op dit moment|vandaag|gisteren|morgen|vorig jaar|dit jaar|vorige week|tot nu toe|inmiddels|al|komend\w*)\b/,
  },
  {
    name: 'date',
    asks: /\b(wanneer|welke datum|welke dag|hoe laat|vanaf wanneer|sinds wanneer|ingangsdatum)\b/,
    holds:
      /\d{4}|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|dagen|weken|maand|jaar/,
  },
  {
    name: 'penalty',
    asks: /\b(boetes?|sanctie\w*|straf\w*|strafbaar|klacht\w*|bezwaar|rechter|aansprakelijk\w*|schadevergoeding)\b/,
  },
  {
    name: 'link',
    asks: /\b(sjabloon|formulier|model|format|link|document|bijlage|paragraaf|pagina|bladzijde|versie|template|voorbeeld\w*|lijst)\b/,
  },
  {
    name: 'past',
    asks: /\b(was|waren|werd|werden|deed|deden|had|hadden|kreeg|kregen|ging|gingen|vond|vonden|kwam|kwamen)\b/,
  },
  { name: 'person-client', asks: /\b(mijn|m'n|zoon|dochter|ik ben|wij zijn)\b/ },
];

export const factNames: readonly string[] = kinds.flatMap(({ name, holds }) =>
  holds === undefined ? [`fact-${name}`] : [`fact-${name}`, `has-${name}`],
);

/** Which kinds of fact the question asks for, and which of these the record holds. */
export function factsAsked({ text }: Query, entry: Entry): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name, asks, holds } of kinds) {
    if (!asks.test(text)) continue;
    found[`fact-${name}`] = 1;
    if (holds?.test(entry.said) === true) found[`has-${name}`] = 1;
  }
  return found;
}
