import type { Form } from './form.js';

/** Names that a card sends along beside the answers, or that the review goes by. */
const reserved: ReadonlySet<string> = new Set(['action', 'draftId', 'form', 'step', 'values', 'verb', 'review']);
const idForm = /^[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*$/;

/** What is wrong with form definitions, for whoever writes them. */
export function mistakesIn(forms: readonly Form[]): readonly string[] {
  return [
    ...repeated(forms.map((form) => form.id)).map((id) => `${id}: two forms have this id`),
    ...repeated(forms.flatMap((form) => form.letters ?? [])).map(
      (letters) => `${letters}: two forms have these letters`,
    ),
    ...forms.flatMap((form) => mistakesInForm(form).map((mistake) => `${form.id}: ${mistake}`)),
  ];
}

function mistakesInForm(form: Form): readonly string[] {
  const mistakes: string[] = [];
  const must = (right: boolean, mistake: string): void => {
    if (!right) mistakes.push(mistake);
  };
  must(/^[a-z]+$/.test(form.id), 'the id has lower case letters only');
  if (form.keep) must(form.letters === undefined, 'what is kept has no kenmerk, so no letters');
  else must(/^[A-Z]{3}$/.test(form.letters), 'the letters of the kenmerk are three capitals');
  must(Number.isInteger(form.version) && form.version > 0, 'the version is a number from 1');
  must(form.title.trim() !== '', 'the title is missing');
  must(form.command.trim() !== '', 'the command is missing');
  must(form.purpose.trim() !== '', 'the purpose is missing');
  must(form.steps.length > 0, 'there are no steps');
  for (const id of repeated(form.steps.map((step) => step.id))) mistakes.push(`two steps have the id ${id}`);
  const fields = form.steps.flatMap((step) => step.fields);
  for (const id of repeated(fields.map((field) => field.id))) mistakes.push(`two fields have the id ${id}`);
  for (const step of form.steps) {
    must(idForm.test(step.id) && !reserved.has(step.id), `step ${step.id}: this id cannot be used`);
    must(step.title.trim() !== '', `step ${step.id}: the title is missing`);
    must(step.fields.length > 0, `step ${step.id}: there are no fields`);
  }
  for (const field of fields) {
    must(idForm.test(field.id) && !reserved.has(field.id), `field ${field.id}: this id cannot be used`);
    must(field.label.trim() !== '', `field ${field.id}: the label is missing`);
    must(field.label.length <= 80, `field ${field.id}: the label is longer than 80 characters`);
    must(field.errorMessage.trim() !== '', `field ${field.id}: the errorMessage is missing`);
  }
  return mistakes;
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Whether a module exports something that can be looked at as a form; `mistakesIn` says what is wrong in it. */
export function isForm(value: unknown): value is Form {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  const keeps = typeof entries.get('keep') === 'object';
  const texts = ['id', 'title', 'command', 'purpose', ...(keeps ? [] : ['letters'])];
  const functions = ['refuse', ...(keeps ? [] : ['requestTitle', 'flags', 'refs', 'organisation', 'receipt'])];
  return (
    texts.every((key) => typeof entries.get(key) === 'string') &&
    functions.every((key) => typeof entries.get(key) === 'function') &&
    Array.isArray(entries.get('steps'))
  );
}
