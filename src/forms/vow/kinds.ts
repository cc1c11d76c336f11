import { textOf, type Situation } from '../form.js';

/** What can change in a toewijzing (SAP-uitwerking 2.4), by domein. */
const kinds = {
  jeugd: [
    { value: 'budget-hoger', title: 'Het budget moet hoger' },
    { value: 'einddatum-later', title: 'De einddatum moet later' },
    { value: 'andere-zorg', title: 'Andere zorg, door een gewijzigde verwijzing' },
    { value: 'eerder-afgerond', title: 'De zorg is eerder afgerond' },
  ],
  wmo: [
    { value: 'volume-hoger', title: 'Het volume moet hoger' },
    { value: 'einddatum-later', title: 'De einddatum moet later' },
    { value: 'ander-product', title: 'Een ander product' },
    { value: 'eerder-afgerond', title: 'De zorg is eerder afgerond' },
  ],
} as const;

export type Kind = (typeof kinds)['jeugd' | 'wmo'][number]['value'];

/** The kinds of change of the domein; all of them while the domein is not known. */
export function kindsOf(s: Situation): readonly { readonly value: Kind; readonly title: string }[] {
  const domein = textOf(s, 'domein');
  if (domein === 'jeugd' || domein === 'wmo') return kinds[domein];
  const all = [...kinds.jeugd, ...kinds.wmo];
  return all.filter((kind, index) => all.findIndex((other) => other.value === kind.value) === index);
}

/** A `when` for the fields of these kinds of change. */
export function ofKind(...wanted: readonly Kind[]): (s: Situation) => boolean {
  return (s) => wanted.some((kind) => textOf(s, 'wijziging') === kind);
}
