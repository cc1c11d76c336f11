import type { ReceiptDocument } from '../requests/receipt-document.js';
import type { CareRequest, HistoryEntry } from '../requests/request.js';
import { composeMail, type MailContent } from './mail-text.js';
import type { Mail } from './mailer.js';
import type { Notice } from './notice.js';

/** What a mail says; to whom it goes and under which id is for the courier. */
export type Letter = Pick<Mail, 'subject' | 'text' | 'html'>;

/** To the LC team, for each request: all that was asked and answered. `receipt` is made from the record. */
export function letterToTeam(request: CareRequest, receipt: ReceiptDocument): Letter {
  const { kenmerk, flags, filer } = request;
  const from = filer.organisation?.name ?? filer.name;
  return letter([`[${kenmerk}] ${receipt.kind}`, ...flags].join(', '), {
    title: `${receipt.kind} ${kenmerk}`,
    paragraphs: [`${from} heeft een ${lowerFirst(receipt.kind)} ingediend. ${receipt.filed}.`],
    rows: receipt.rows,
    parts: receipt.parts,
    closing: `Behandelen doet u in Teams: typ "triage ${kenmerk}" in de chat met de LTA-assistent. Het ontvangstbewijs zit bij deze mail.`,
  });
}

/** To the contact of a gemeente: forwarded by the LC team with `entry`, or routed there when it was filed. */
export function letterToGemeente(request: CareRequest, entry: HistoryEntry, receipt: ReceiptDocument): Letter {
  const { kenmerk } = request;
  const forwarded = entry.action === 'doorzetten';
  return letter(`[${kenmerk}] ${receipt.kind} voor uw gemeente`, {
    title: `${receipt.kind} ${kenmerk}`,
    paragraphs: [
      forwarded
        ? `De landelijke coördinatie (het LC-team van de VNG) zet dit verzoek naar u door, omdat u bij uw gemeente hiervoor het contact bent.`
        : `Dit verzoek is ingediend bij de LTA-assistent van de VNG. Het is voor uw gemeente, en u bent daar hiervoor het contact.`,
      ...(forwarded && entry.text !== undefined ? [`Toelichting van het LC-team: ${entry.text}`] : []),
    ],
    rows: receipt.rows,
    parts: receipt.parts,
    closing:
      `Overlegt u met de indiener, noem dan het kenmerk ${kenmerk}, en geen naam of BSN van een cliënt. Medewerkers toegang van uw gemeente zien ` +
      `het verzoek in Teams, bij "mijn verzoeken" van de LTA-assistent. Vragen? Beantwoord deze mail.`,
  });
}

/** To a person whom Teams cannot reach: what they would have read there. */
export function letterToPerson(notice: Notice, name: string): Letter {
  const { kenmerk, title, summary, rows, why, next } = notice;
  return letter(`[${kenmerk}] ${title}`, {
    title,
    paragraphs: [`Beste ${name},`, summary, ...(why === undefined ? [] : [`${why.label}: ${why.text}`]), ...next],
    rows,
    closing: 'U krijgt deze mail omdat de LTA-assistent u in Teams niet kan bereiken. Vragen? Beantwoord deze mail.',
  });
}

function letter(subject: string, content: MailContent): Letter {
  return { subject, ...composeMail(content) };
}

/** "verzoek om wijziging", and "URC-aanvraag" as it is. */
function lowerFirst(kind: string): string {
  return /^\p{Lu}\p{Ll}/u.test(kind) ? kind.charAt(0).toLowerCase() + kind.slice(1) : kind;
}
