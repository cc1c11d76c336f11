import { formRegistry, loadForms, type FormRegistry } from '../../src/forms/registry.js';
import type { Form } from '../../src/forms/form.js';
import type { LtaError } from '../../src/errors.js';
import type { Records } from '../../src/knowledge/records.js';
import type { Person } from '../../src/people/person.js';
import type { WizardInput, WizardView } from '../../src/wizard/view.js';
import { Wizard } from '../../src/wizard/wizard.js';
import { MemoryContactStore } from '../../src/storage/memory-contact-store.js';
import { noon, shippedRecords, staffOf } from '../forms/situation.js';
import { WatchedDrafts, WatchedRequests } from './watched-stores.js';

export const shipped = await loadForms();

type Kind<K extends WizardView['kind']> = Extract<WizardView, { kind: K }>;

/** Someone at the wizard, pressing buttons: what the last card was decides what the next press sends. */
export class Desk {
  readonly drafts = new WatchedDrafts();
  readonly requests = new WatchedRequests();
  readonly contacts = new MemoryContactStore();
  readonly storageErrors: LtaError[] = [];
  now = noon;
  records: Records = shippedRecords;
  forms: FormRegistry = shipped;
  shown: WizardView | undefined;

  constructor(readonly person: Person = staffOf('yulius')) {}

  get wizard(): Wizard {
    return new Wizard({
      forms: this.forms,
      drafts: this.drafts,
      requests: this.requests,
      contacts: this.contacts,
      clock: { now: () => this.now },
      records: () => this.records,
      onStorageError: (error) => this.storageErrors.push(error),
    });
  }

  useForms(...forms: readonly Form[]): void {
    this.forms = formRegistry(forms);
  }

  async start(form = 'vow', prefill: Readonly<Record<string, string>> = {}): Promise<WizardView> {
    return this.show(await this.wizard.start(this.person, form, prefill));
  }

  async send(input: WizardInput, person = this.person): Promise<WizardView> {
    return this.show(await this.wizard.handle(person, input));
  }

  /** Verder on the step that is shown. */
  async next(values: Readonly<Record<string, unknown>> = {}): Promise<WizardView> {
    return this.move('next', values);
  }

  async back(values: Readonly<Record<string, unknown>> = {}): Promise<WizardView> {
    return this.move('back', values);
  }

  async edit(step: string): Promise<WizardView> {
    return this.send({ action: 'edit', draftId: this.draftId, step });
  }

  async press(action: 'submit' | 'resume' | 'restart' | 'leave'): Promise<WizardView> {
    return this.send({ action, draftId: this.draftId });
  }

  /** Through all steps to the review: each step gets what it asks for. */
  async walk(
    answers: Readonly<Record<string, unknown>>,
    prefill: Readonly<Record<string, string>> = {},
    form = 'vow',
  ): Promise<Kind<'review'>> {
    await this.start(form, prefill);
    for (let cards = 0; this.shown?.kind === 'step' && cards < 12; cards += 1) {
      const { fields } = this.shown;
      await this.next(Object.fromEntries(fields.map(({ id, value }) => [id, answers[id] ?? value ?? ''])));
    }
    return this.at('review');
  }

  /** What is shown, which must be of that kind. */
  at<K extends WizardView['kind']>(kind: K): Kind<K> {
    const { shown } = this;
    if (!isKind(shown, kind)) throw new Error(`expected ${kind}, but shown is ${JSON.stringify(shown, null, 1)}`);
    return shown;
  }

  get errors(): Readonly<Record<string, string>> {
    const wrong = this.at('step').fields.flatMap(({ id, error }) =>
      error === undefined ? [] : [[id, error] as const],
    );
    return Object.fromEntries(wrong);
  }

  get asked(): readonly string[] {
    return this.at('step').fields.map(({ id }) => id);
  }

  get draftId(): string {
    const { shown } = this;
    const own = shown && 'draftId' in shown ? shown.draftId : undefined;
    return own ?? [...this.drafts.all.keys()][0] ?? 'none';
  }

  private async move(action: 'next' | 'back', values: Readonly<Record<string, unknown>>): Promise<WizardView> {
    const { shown } = this;
    const step = shown?.kind === 'step' ? shown.step.id : 'review';
    return this.send({ action, draftId: this.draftId, step, values });
  }

  private show(view: WizardView): WizardView {
    this.shown = view;
    return view;
  }
}

function isKind<K extends WizardView['kind']>(view: WizardView | undefined, kind: K): view is Kind<K> {
  return view?.kind === kind;
}
