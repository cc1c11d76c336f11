import { describe, expect, it } from '@jest/globals';
import { checkKnowledge } from '../../src/knowledge/load.js';
import type { Problem } from '../../src/knowledge/problem.js';
import { knowledgeFolder } from './knowledge-folder.js';

const today = '2026-01-01';

function problemsOf(files: Record<string, string>): readonly Problem[] {
  const checked = checkKnowledge(knowledgeFolder(files), today);
  return checked.ok ? checked.value.warnings : checked.error;
}

describe('the knowledge folder', () => {
  it('is read to records by id', () => {
    const checked = checkKnowledge(knowledgeFolder(), today);
    expect(checked.ok && checked.value.records.aanbieders.get('yulius')?.title).toBe('Yulius');
    expect(checked.ok && checked.value.records.topics.get('vot-termijn')?.facts).toEqual([]);
  });

  it('is read alike when its list is indented, which the quick parser leaves to the other', () => {
    const documents = `  - id: sap\n    title: SAP\n    date: "2020"\n`;
    expect(problemsOf({ 'documents.yaml': documents })).toEqual([]);
  });

  it('is refused with file, line and reason when a field does not fit', () => {
    const documents = `- id: sap\n  title: SAP\n  date: 2020\n  url: geen-adres\n`;
    expect(problemsOf({ 'documents.yaml': documents })).toEqual([
      expect.objectContaining({ severity: 'error', file: 'documents.yaml', line: 3 }),
      expect.objectContaining({ severity: 'error', file: 'documents.yaml', line: 4 }),
    ]);
  });

  it('names the line of a key that no record has', () => {
    const documents = `- id: sap\n  title: SAP\n  date: "2020"\n  titel: SAP\n`;
    expect(problemsOf({ 'documents.yaml': documents })[0]).toMatchObject({ line: 4 });
  });

  it('names the line of the record when a field is missing', () => {
    const documents = `- id: sap\n  title: SAP\n  date: "2020"\n- id: mandaat\n  title: Mandaat\n`;
    expect(problemsOf({ 'documents.yaml': documents })[0]).toMatchObject({ line: 4 });
  });

  it('is refused with the line when a file is no YAML', () => {
    expect(problemsOf({ 'terms.yaml': '- id: a\n  title: "open\n' })).toContainEqual(
      expect.objectContaining({ severity: 'error', file: 'terms.yaml' }),
    );
  });

  it('is refused when a file is missing or of no known kind', () => {
    expect(problemsOf({ 'onbekend.yaml': '[]' })).toContainEqual(expect.objectContaining({ file: 'onbekend.yaml' }));
    const folder = new Map(knowledgeFolder());
    folder.delete('terms.yaml');
    expect(checkKnowledge(folder, today).ok).toBe(false);
  });

  it('is refused when a reference leads nowhere', () => {
    const [problem] = problemsOf({ 'aanbieders.yaml': '[]' });
    expect(problem).toMatchObject({ severity: 'error', file: 'zorgfuncties.yaml', line: 1 });
    expect(problem?.reason).toContain('yulius');
  });

  it('is refused when two records have one id', () => {
    const documents = `- id: sap\n  title: SAP\n  date: "2020"\n- id: sap\n  title: Nog een\n  date: "2020"\n`;
    expect(problemsOf({ 'documents.yaml': documents })).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        line: 4,
        reason: 'the id "sap" is taken already, at documents.yaml:1',
      }),
    );
  });

  it('warns of one name for two records and of a record past its validity', () => {
    const term = (id: string, extra = ''): string =>
      `- id: ${id}\n  title: ${id}\n  aliases: [Zelfde naam]\n  short: Uitleg.\n  owner: LC\n  validFrom: "2021-01-01"\n${extra}  source: [{document: sap, paragraph: "1"}]\n`;
    const problems = problemsOf({ 'terms.yaml': term('een') + term('twee', '  validUntil: "2025-12-31"\n') });
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(problems.map(({ reason }) => reason).join()).toMatch(/zelfde naam.*2025-12-31/);
  });

  it('reports all problems at once', () => {
    const documents = `- id: SAP\n  title: SAP\n`;
    expect(problemsOf({ 'documents.yaml': documents, 'onbekend.yaml': '' }).length).toBeGreaterThanOrEqual(3);
  });
});
