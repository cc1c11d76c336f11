import type { Understood } from '../understand/understand.js';

/**
 * What a message says about fields of a form, by the ids that the forms share (`aanbieder`, `gemeente`, `domein`, `wijziging`).
 * The form takes what fits and leaves the rest: a person only checks.
 */
export function knownFields({ aanbieders, gemeenten, domein, folded }: Understood): Readonly<Record<string, string>> {
  const [aanbieder] = aanbieders;
  const [gemeente] = gemeenten;
  const wijziging = kindsOfChange.find(({ cue }) => cue.test(folded))?.kind;
  return {
    ...(aanbieder === undefined ? {} : { aanbieder }),
    ...(gemeente === undefined ? {} : { gemeente }),
    ...(domein === undefined ? {} : { domein }),
    ...(wijziging === undefined ? {} : { wijziging }),
  };
}

/** The kinds of change of a verzoek om wijziging, in the words of people (SAP-uitwerking 2.4). */
const kindsOfChange: readonly { readonly kind: string; readonly cue: RegExp }[] = [
  { kind: 'eerder-afgerond', cue: /\beerder\b.{0,20}\b(klaar|afgerond|gestopt|beeindigd|afgesloten)\b/ },
  {
    kind: 'einddatum-later',
    cue: /\beinddatum\b|\b(verlengen|verlengd|verlenging|langer (nodig|door))\b/,
  },
  {
    kind: 'volume-hoger',
    cue: /\b(volume|uren|minuten|dagdelen)\b.{0,25}\b(hoger|omhoog|verhogen|verhoogd|ophogen|erbij)\b|\bmeer (uren|volume|minuten|dagdelen)\b/,
  },
  {
    kind: 'budget-hoger',
    cue: /\bbudget\b.{0,25}\b(hoger|omhoog|verhogen|verhoogd|ophogen|erbij)\b|\b(meer|hoger) budget\b|\bbudget\b.{0,15}\bop\b/,
  },
  { kind: 'andere-zorg', cue: /\b(andere|nieuwe) (zorg|verwijzing)\b|\bverwijzing\b.{0,20}\b(gewijzigd|veranderd)\b/ },
  { kind: 'ander-product', cue: /\bander product\b/ },
];
