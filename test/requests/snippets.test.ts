import { expect, it } from '@jest/globals';
import { loadForms } from '../../src/forms/registry.js';
import { findPersonalData } from '../../src/personal-data.js';
import { actionNames, lifecycle } from '../../src/requests/lifecycle.js';
import { snippetsFor } from '../../src/requests/snippets.js';

const forms = await loadForms();
const kinds = forms.list().flatMap(({ id, keep }) => (keep ? [] : [id]));

it.each(kinds)('%s has fixed texts for a question to its filer', (kind) => {
  expect(snippetsFor(kind, 'vragen').length).toBeGreaterThan(0);
});

it.each(kinds)('the fixed texts of %s fit their action, and hold nothing that is refused', (kind) => {
  for (const action of actionNames) {
    const { text, outcomes = [] } = lifecycle[action];
    const snippets = snippetsFor(kind, action);
    expect(new Set(snippets.map(({ id }) => id)).size).toBe(snippets.length);
    // Beside each other Teams shows six.
    expect(snippets.length).toBeLessThanOrEqual(6);
    for (const snippet of snippets) {
      expect(text).toBeDefined();
      expect(findPersonalData(snippet.text, '2026-11-24')).toEqual([]);
      if (snippet.outcome !== undefined) expect(outcomes).toContain(snippet.outcome);
    }
  }
});
