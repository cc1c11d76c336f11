import type { Row } from '../wizard/view.js';
import { flagTexts, momentText } from './overview.js';
import type { CareRequest, DocumentPart, Kenmerk } from './request.js';

/** A filed request as a document to keep, ready to be laid out. All text is Dutch, without Markdown. */
export interface ReceiptDocument {
  readonly kenmerk: Kenmerk;
  /** For the title bar: "Verzoek om wijziging VOW-2026-00042". */
  readonly title: string;
  /** What kind of request it is: "Verzoek om wijziging". */
  readonly kind: string;
  /** The moment of filing: the document says what held then. */
  readonly filedAt: Date;
  /** "Ingediend op 1 april 2026 om 11:30 uur". */
  readonly filed: string;
  readonly rows: readonly Row[];
  /** What is special about it: that it was late, that it is anonymous. */
  readonly notices: readonly { readonly title?: string; readonly text: string }[];
  readonly next: readonly string[];
  /** All that was asked and answered. */
  readonly parts: readonly DocumentPart[];
  readonly closing: string;
}

/** What the record itself does not hold: the form and the knowledge do. */
export interface ReceiptContext {
  /** The title of the form; the kenmerk still says the kind when the form is gone. */
  readonly kind?: string | undefined;
  readonly gemeente?: string | undefined;
  readonly notices?: ReceiptDocument['notices'];
  readonly next?: readonly string[];
}

/** Goes by what was stored: it keeps saying what was filed, also when the form has changed since. */
export function receiptDocument(request: CareRequest, context: ReceiptContext = {}): ReceiptDocument {
  const kind = context.kind ?? request.title;
  return {
    kenmerk: request.kenmerk,
    title: `${kind} ${request.kenmerk}`,
    kind,
    filedAt: new Date(request.filedAt),
    filed: `Ingediend op ${momentText(request.filedAt)}`,
    rows: metaRows(request, context),
    notices: context.notices ?? [],
    next: context.next ?? [],
    parts: request.document.filter((part) => part.rows.length > 0),
    closing:
      'Dit document is gemaakt door de LTA-assistent. Het laat zien wat is ingediend. Hoe het nu met het verzoek staat, ziet u ' +
      `in Teams: typ "status ${request.kenmerk}". Vragen? Mail LC@VNG.nl en noem het kenmerk.`,
  };
}

function metaRows(request: CareRequest, { gemeente }: ReceiptContext): readonly Row[] {
  const { name, organisation } = request.filer;
  return [
    { label: 'Onderwerp', value: request.title },
    ...(organisation === undefined ? [] : [{ label: 'Organisatie', value: organisation.name }]),
    { label: 'Ingediend door', value: name },
    ...(gemeente === undefined ? [] : [{ label: 'Gemeente', value: gemeente }]),
    ...(request.flags.length === 0 ? [] : [{ label: 'Let op', value: flagTexts(request.flags).join(', ') }]),
  ];
}
