import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { LtaError } from '../errors.js';
import type { Form } from './form.js';
import { isForm, mistakesIn } from './mistakes-in.js';

/** The forms that the assistant knows. */
export interface FormRegistry {
  get(id: string): Form | undefined;
  list(): readonly Form[];
}

/** The place of a form that names none. */
const last = Number.MAX_SAFE_INTEGER;

const definitions = fileURLToPath(new URL('definitions/', import.meta.url));

/**
 * Finds the forms: each file in the folder exports one as `form`. A mistake in a definition is thrown as `FORM_INVALID`,
 * with all mistakes at once.
 */
export async function loadForms(...folders: readonly string[]): Promise<FormRegistry> {
  const forms: Form[] = [];
  const mistakes: string[] = [];
  for (const folder of folders.length > 0 ? folders : [definitions]) {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.js')).sort();
    for (const file of files) {
      const module: unknown = await import(pathToFileURL(join(folder, file)).href);
      const form = typeof module === 'object' && module !== null && 'form' in module ? module.form : undefined;
      if (isForm(form)) forms.push(form);
      else mistakes.push(`${file}: does not export a form as \`form\``);
    }
  }
  return formRegistry(forms, mistakes);
}

/** A registry of forms that are at hand. */
export function formRegistry(forms: readonly Form[], found: readonly string[] = []): FormRegistry {
  const mistakes = [...found, ...mistakesIn(forms)];
  if (mistakes.length > 0) throw new LtaError('FORM_INVALID', `Forms that cannot be used:\n${mistakes.join('\n')}`);
  const byId = new Map(forms.map((form) => [form.id, form]));
  const listed = [...forms].sort((a, b) => (a.order ?? last) - (b.order ?? last));
  return { get: (id) => byId.get(id), list: () => listed };
}

/** Where the shipped forms are, to load them beside others. */
export const shippedForms = definitions;
