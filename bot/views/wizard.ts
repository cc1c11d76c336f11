import type { FieldView, Notice, WizardView } from '../../src/wizard/view.js';
import { doButton, sayButton, type ButtonView } from '../actions.js';
import type { ReceiptUrl } from '../receipts.js';
import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';
import { bullets, factRows, plain } from './text.js';

/** The card of whatever a wizard shows. */
export function wizardCard(renderer: Renderer, view: WizardView, receiptUrl: ReceiptUrl): CardMessage {
  switch (view.kind) {
    case 'step':
      return stepCard(renderer, view);
    case 'review':
      return reviewCard(renderer, view);
    case 'receipt':
      return receiptCard(renderer, view, receiptUrl(view.kenmerk));
    case 'kept':
      return keptCard(renderer, view);
    case 'resume':
      return messageCard(renderer, {
        title: view.title,
        paragraphs: [view.text],
        actions: [
          { ...wizardButton('Verder met concept', 'resume', view.draftId), style: 'positive' },
          doButton('Opnieuw beginnen', {
            verb: 'wizard',
            action: 'restart',
            draftId: view.draftId,
            prefill: JSON.stringify(view.prefill ?? {}),
          }),
        ],
      });
    case 'stopped':
      return messageCard(renderer, {
        title: view.title,
        paragraphs: [view.text],
        actions: view.draftId === undefined ? [] : [wizardButton('Terug', 'resume', view.draftId)],
        buttons: view.canStart ? [sayButton('Opnieuw beginnen', { verb: 'start', form: view.form })] : [],
      });
  }
}

function stepCard(renderer: Renderer, view: Extract<WizardView, { kind: 'step' }>): CardMessage {
  const { number, of } = view.step;
  const buttons = [
    { ...wizardButton('Verder', 'next', view.draftId, view.step.id), style: 'positive' as const },
    ...(view.canGoBack ? [wizardButton('Terug', 'back', view.draftId, view.step.id)] : []),
    wizardButton('Stoppen', 'leave', view.draftId, view.step.id),
  ];
  const card = renderer.render('wizard-step', {
    speak: view.summary,
    eyebrow: plain(`${view.title} · stap ${number} van ${of}`),
    title: plain(view.step.title),
    intro: plain(view.intro ?? ''),
    notices: view.notices.map(noticeData),
    fields: view.fields.map(fieldData),
    computed: factRows(view.computed),
    hasComputed: view.computed.length > 0,
    buttons,
  });
  return { card, summary: view.summary };
}

function reviewCard(renderer: Renderer, view: Extract<WizardView, { kind: 'review' }>): CardMessage {
  const card = renderer.render('wizard-review', {
    speak: view.summary,
    eyebrow: plain(`${view.title} · controleren`),
    title: 'Klopt dit?',
    notices: view.notices.map(noticeData),
    parts: view.parts.map((part) => ({
      title: plain(part.title),
      plainTitle: part.title,
      rows: factRows(part.rows),
      edit: { verb: 'wizard', action: 'edit', draftId: view.draftId, step: part.step },
    })),
    buttons: [
      { ...wizardButton(view.submit, 'submit', view.draftId), style: 'positive' },
      wizardButton('Stoppen', 'leave', view.draftId),
    ],
  });
  return { card, summary: view.summary };
}

function receiptCard(
  renderer: Renderer,
  view: Extract<WizardView, { kind: 'receipt' }>,
  pdf: string | undefined,
): CardMessage {
  const card = renderer.render('receipt', {
    speak: view.summary,
    eyebrow: plain(`${view.title} · ${view.again ? 'was al ingediend' : 'ingediend'}`),
    kenmerk: view.kenmerk,
    filed: plain(`Ingediend op ${view.filedAt}. Bewaar dit kenmerk.`),
    notices: view.notices.map(noticeData),
    next: bullets(view.next.map(plain)),
    parts: view.parts.map((part) => ({ title: plain(part.title), rows: factRows(part.rows) })),
    buttons: [
      sayButton('Mijn verzoeken', { verb: 'say', text: 'mijn verzoeken' }),
      sayButton('Nog een verzoek', { verb: 'start', form: view.form }),
    ],
    pdf: pdf ?? '',
  });
  return { card, summary: view.summary };
}

function keptCard(renderer: Renderer, view: Extract<WizardView, { kind: 'kept' }>): CardMessage {
  const card = renderer.render('receipt', {
    speak: view.summary,
    eyebrow: plain(view.title),
    kenmerk: view.again ? 'Was al opgeslagen' : 'Opgeslagen',
    filed: plain(`Bevestigd op ${view.keptOn}.`),
    notices: view.notices.map(noticeData),
    next: bullets(view.next.map(plain)),
    parts: view.parts.map((part) => ({ title: plain(part.title), rows: factRows(part.rows) })),
    buttons: [sayButton(view.another, { verb: 'start', form: view.form })],
    // There is no request to print.
    pdf: '',
  });
  return { card, summary: view.summary };
}

function wizardButton(title: string, action: string, draftId: string, step = ''): ButtonView {
  return doButton(title, { verb: 'wizard', action, draftId, step });
}

const noticeStyles: Readonly<Record<Notice['tone'], string>> = {
  info: 'emphasis',
  good: 'good',
  warning: 'warning',
  attention: 'attention',
};

function noticeData(notice: Notice): object {
  return { style: noticeStyles[notice.tone], title: plain(notice.title ?? ''), text: plain(notice.text) };
}

function fieldData(field: FieldView): object {
  const common = {
    type: field.type,
    id: field.id,
    // Teams marks required fields only when it checks them itself, and then Terug would be refused: so the optional ones say so.
    label: field.required ? field.label : `${field.label} (niet verplicht)`,
    help: plain(field.help ?? ''),
    value: field.value ?? '',
    error: plain(field.error ?? ''),
    errorMessage: field.errorMessage,
    placeholder: '',
  };
  switch (field.type) {
    case 'text':
      return {
        ...common,
        multiline: field.multiline,
        maxLength: field.maxLength,
        placeholder: field.placeholder ?? '',
      };
    case 'choice':
      return {
        ...common,
        style: field.style,
        multi: field.multi,
        choices: field.choices,
        placeholder: field.style === 'filtered' ? 'Typ een deel van de naam' : 'Kies',
      };
    case 'date':
      return { ...common, placeholder: 'Kies een dag' };
    case 'confirm':
      return { ...common, title: field.title };
  }
}
