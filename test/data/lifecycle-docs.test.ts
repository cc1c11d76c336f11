import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lifecycleTable } from '../../src/requests/lifecycle-table.js';
import { projectRoot } from '../../src/root.js';

/** Prettier pads the cells of a table in Markdown. */
const bare = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

test('the page on the life of a request has the table that the code goes by', async () => {
  const page = await readFile(join(projectRoot, 'docs', 'life-of-a-request.md'), 'utf8');
  expect(bare(page)).toContain(bare(lifecycleTable()));
});
