import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod/v4';
import { LtaError } from '../errors.js';
import { questionSchema, type Question } from './evaluate.js';

/** Reads a folder of question files (`test/questions/dev`), or one file of it. */
export async function readQuestions(folder: string, only?: string): Promise<Question[]> {
  const files = only === undefined ? (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort() : [only];
  const questions: Question[] = [];
  for (const file of files) {
    const checked = z.array(questionSchema).safeParse(load(await readFile(join(folder, file), 'utf8')));
    if (!checked.success) throw new LtaError('KNOWLEDGE_INVALID', `${file}: ${z.prettifyError(checked.error)}`);
    questions.push(...checked.data);
  }
  return questions;
}
