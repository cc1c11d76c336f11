import { randomUUID } from 'node:crypto';
import { dayOf, type Clock } from '../clock.js';
import { LtaError } from '../errors.js';
import type { FilingForm, Form, FormContext, KeepingForm } from '../forms/form.js';
import { prefilled } from '../forms/prefill.js';
import { settle } from '../forms/settle.js';
import type { FormRegistry } from '../forms/registry.js';
import type { Records } from '../knowledge/records.js';
import type { Contact, ContactStore } from '../people/contacts.js';
import type { Person } from '../people/person.js';
import type { Filed, RequestLog } from '../requests/log.js';
import type { Kenmerk } from '../requests/request.js';
import { advance, type Advance, type AdvanceInput } from './advance.js';
import type { Draft, DraftStore } from './draft.js';
import {
  draftGone,
  draftWaiting,
  formChanged,
  left,
  notSaved,
  notYours,
  renewed,
  storageFailed,
  unknownForm,
} from './messages.js';
import { newRequest } from './new-request.js';
import { openDoubles } from './open-doubles.js';
import { keptView } from './kept-view.js';
import { receiptView } from './receipt-view.js';
import { frame, reviewView, stepView } from './step-view.js';
import { stoppedView } from './stopped-view.js';
import { Turns } from './turns.js';
import type { Notice, WizardInput, WizardView } from './view.js';

export interface WizardParts {
  readonly forms: FormRegistry;
  readonly drafts: DraftStore;
  readonly requests: RequestLog;
  readonly contacts: ContactStore;
  readonly clock: Clock;
  /** The knowledge of this moment: it changes while the assistant runs. */
  readonly records: () => Records;
  /** Is told of a failing store that the person could not be spared, or that went unseen. */
  readonly onStorageError?: (error: LtaError) => void;
  /** Is told what was filed, once: it owes notices and mails. Nobody waits for it. */
  readonly onFiled?: (kenmerk: Kenmerk) => void;
  /** Ids that cannot be guessed. */
  readonly newId?: () => string;
}

/**
 * Takes people through the forms: keeps drafts, files, and gives what to show. All that comes in is a claim: whose draft it
 * is, where it stands and whether a value fits is looked up here.
 */
export class Wizard {
  private readonly turns = new Turns();
  private readonly newId: () => string;

  constructor(private readonly parts: WizardParts) {
    this.newId = parts.newId ?? randomUUID;
  }

  /** The forms that this person may fill in now. */
  formsFor(person: Person): readonly Form[] {
    const context = this.context(person);
    return this.parts.forms.list().filter((form) => form.refuse(context) === undefined);
  }

  /** Opens a form, with what is known already; asks first when there is a draft. */
  async start(person: Person, formId: string, prefill: Readonly<Record<string, string>> = {}): Promise<WizardView> {
    const form = this.parts.forms.get(formId);
    if (!form) return stoppedView('draft-gone', undefined, unknownForm);
    return this.turns.take(person.id, () => this.guard(form, () => this.open(form, person, prefill)));
  }

  /** Handles what a card sent back. */
  async handle(person: Person, input: WizardInput): Promise<WizardView> {
    return this.turns.take(person.id, () => this.guard(this.formOf(input.draftId), () => this.dispatch(person, input)));
  }

  private async open(form: Form, person: Person, prefill: Readonly<Record<string, string>>): Promise<WizardView> {
    const context = this.context(person);
    const refusal = form.refuse(context);
    if (refusal) return stoppedView('not-allowed', form, { ...refusal, canStart: false });

    const draft = await this.parts.drafts.find(person.id, form.id);
    if (!draft) return this.begin(form, prefill, context);
    if (draft.formVersion !== form.version) {
      await this.parts.drafts.remove(draft.id);
      return this.begin(form, prefill, context, [renewed(draft)]);
    }
    // A crash between filing and removing the draft leaves one that is done.
    if (draft.step === 'review' && (await this.isDone(form, draft.id, person))) {
      await this.forget(draft.id);
      return this.begin(form, prefill, context);
    }
    if (isUntouched(form, draft, context)) return this.begin(form, prefill, context, [], draft.id);
    return {
      kind: 'resume',
      ...frame(form, draft.id, `${form.title}: u hebt nog een concept`),
      text: draftWaiting(draft, context),
      ...(Object.keys(prefill).length > 0 ? { prefill } : {}),
    };
  }

  private async begin(
    form: Form,
    prefill: Readonly<Record<string, string>>,
    context: FormContext,
    notices: readonly Notice[] = [],
    id = `${form.id}-${this.newId()}`,
  ): Promise<WizardView> {
    const at = context.now.toISOString();
    const draft: Draft = {
      id,
      form: form.id,
      formVersion: form.version,
      personId: context.person.id,
      answers: prefilled(form, prefill, context),
      typed: {},
      step: form.steps[0]?.id ?? 'review',
      editing: false,
      createdAt: at,
      updatedAt: at,
    };
    const standing = advance(form, draft, { action: 'resume', draftId: draft.id }, context);
    await this.parts.drafts.put(standing.draft);
    return this.present(form, withNotices(standing, notices), context);
  }

  private async dispatch(person: Person, input: WizardInput): Promise<WizardView> {
    const draft = await this.parts.drafts.get(input.draftId);
    if (!draft) return this.afterwards(person, input.draftId);
    const form = this.parts.forms.get(draft.form);
    if (draft.personId !== person.id) return stoppedView('not-yours', undefined, notYours);
    if (!form) return stoppedView('draft-gone', undefined, unknownForm);
    const context = this.context(person);
    const refusal = form.refuse(context);
    if (refusal) return stoppedView('not-allowed', form, { ...refusal, canStart: false });
    if (draft.formVersion !== form.version) {
      await this.parts.drafts.remove(draft.id);
      return stoppedView('form-changed', form, { ...formChanged, canStart: true });
    }
    switch (input.action) {
      case 'leave':
        return stoppedView('left', form, left(form));
      case 'restart':
        await this.parts.drafts.remove(draft.id);
        return this.begin(form, input.prefill ?? {}, context);
      case 'submit':
      case 'resume':
        return this.step(form, draft, { action: input.action, draftId: draft.id }, context);
      case 'next':
      case 'back':
      case 'edit':
        return this.step(form, draft, input, context);
    }
  }

  private async step(form: Form, draft: Draft, input: AdvanceInput, context: FormContext): Promise<WizardView> {
    const standing = advance(form, draft, input, context);
    if (standing.outcome === 'file')
      return form.keep ? this.keep(form, standing.draft, context) : this.file(form, standing.draft, context);
    if (!same(draft, standing.draft)) {
      const kept = { ...standing.draft, updatedAt: context.now.toISOString() };
      try {
        await this.parts.drafts.put(kept);
      } catch (error) {
        return this.notKept(form, draft, standing, storageError(error), context);
      }
    }
    return this.present(form, standing, context);
  }

  /** The step again with all that was typed, because its card is the only place that holds it now. */
  private notKept(
    form: Form,
    draft: Draft,
    standing: Advance,
    error: LtaError,
    context: FormContext,
  ): Promise<WizardView> {
    this.parts.onStorageError?.(error);
    const step = form.steps.find((candidate) => candidate.id === draft.step);
    if (!step) return Promise.resolve(stoppedView('storage', form, storageFailed));
    const { typed, answers } = standing.draft;
    const shown = standing.outcome === 'step' ? standing.shown : {};
    const errors = standing.outcome === 'step' && standing.step.id === step.id ? standing.errors : {};
    return this.present(
      form,
      { outcome: 'step', draft: { ...draft, answers, typed }, step, errors, shown, notices: [notSaved] },
      context,
    );
  }

  private async keep(form: KeepingForm, draft: Draft, context: FormContext): Promise<WizardView> {
    const s = { ...context, answers: draft.answers };
    const kept = form.keep.contacts(s).map((details): Contact => ({
      ...details,
      confirmedOn: context.today,
      confirmedBy: context.person.id,
      draftId: draft.id,
    }));
    await this.parts.contacts.keep(kept);
    await this.forget(draft.id);
    return keptView(form, kept, s, false);
  }

  private async file(form: FilingForm, draft: Draft, context: FormContext): Promise<WizardView> {
    const filed = await this.parts.requests.file(newRequest(form, draft, context), context.now);
    if (!filed.again) this.parts.onFiled?.(filed.request.kenmerk);
    await this.forget(draft.id);
    return receiptView(form, filed, context);
  }

  /** A draft that is gone: filed before (a second click, another device), or really gone. */
  private async afterwards(person: Person, draftId: string): Promise<WizardView> {
    const form = this.formOf(draftId);
    if (form?.keep) {
      const kept = this.keptFrom(draftId, person);
      if (kept.length > 0) return keptView(form, kept, { ...this.context(person), answers: {} }, true);
    }
    const request = await this.filedFrom(draftId, person);
    const filer = request && this.parts.forms.get(request.kind);
    if (request && filer && !filer.keep) return receiptView(filer, { request, again: true }, this.context(person));
    return stoppedView('draft-gone', form, draftGone);
  }

  private async isDone(form: Form, draftId: string, person: Person): Promise<boolean> {
    if (form.keep) return this.keptFrom(draftId, person).length > 0;
    return (await this.filedFrom(draftId, person)) !== undefined;
  }

  /** By the person who kept it: a card of someone else is a claim only. */
  private keptFrom(draftId: string, person: Person): readonly Contact[] {
    return [...this.parts.contacts.current().values()]
      .flat()
      .filter((contact) => contact.draftId === draftId && contact.confirmedBy === person.id);
  }

  private async filedFrom(draftId: string, person: Person): Promise<Filed['request'] | undefined> {
    const own = await this.parts.requests.list({ filerId: person.id });
    return own.find((request) => request.draftId === draftId);
  }

  /** The request is filed whatever becomes of its draft: one that stays is recognised at the next start. */
  private async forget(draftId: string): Promise<void> {
    try {
      await this.parts.drafts.remove(draftId);
    } catch (error) {
      this.parts.onStorageError?.(storageError(error));
    }
  }

  private async present(form: Form, at: Advance, context: FormContext): Promise<WizardView> {
    switch (at.outcome) {
      case 'step':
        return stepView(form, at, context);
      case 'review':
        return reviewView(form, at, context, await openDoubles(form, at.draft, this.parts.requests, context));
      case 'stopped':
        return { ...stoppedView('not-needed', form, { ...at.stop, canStart: true }), draftId: at.draft.id };
      case 'file':
        throw new LtaError('UNREACHABLE', 'A draft that is to be filed is not shown');
    }
  }

  /** A failing store is an outcome that the person sees; anything else is ours to hear of. */
  private async guard(form: Form | undefined, work: () => Promise<WizardView>): Promise<WizardView> {
    try {
      return await work();
    } catch (error) {
      this.parts.onStorageError?.(storageError(error));
      return stoppedView('storage', form, storageFailed);
    }
  }

  /** The id of a draft begins with its form, so that a form can be begun anew when the draft is gone. */
  private formOf(draftId: string): Form | undefined {
    return this.parts.forms.list().find((form) => draftId.startsWith(`${form.id}-`));
  }

  private context(person: Person): FormContext {
    const now = this.parts.clock.now();
    return { now, today: dayOf(now), person, records: this.parts.records(), contacts: this.parts.contacts.current() };
  }
}

function storageError(error: unknown): LtaError {
  if (error instanceof LtaError && (error.code === 'STORAGE_WRITE_FAILED' || error.code === 'DATA_FILE_DAMAGED'))
    return error;
  throw error;
}

function withNotices(at: Advance, notices: readonly Notice[]): Advance {
  return at.outcome === 'step' || at.outcome === 'review' ? { ...at, notices: [...notices, ...at.notices] } : at;
}

/** Nothing in it but what is known anyway: there is nothing to go on with. */
function isUntouched(form: Form, draft: Draft, context: FormContext): boolean {
  const known = settle(form, {}, context);
  return Object.keys(draft.typed).length === 0 && Object.keys(draft.answers).every((id) => Object.hasOwn(known, id));
}

function same(a: Draft, b: Draft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
