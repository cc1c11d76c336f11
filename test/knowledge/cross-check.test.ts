import { describe, expect, it } from '@jest/globals';
import { checkKnowledge } from '../../src/knowledge/load.js';
import type { Problem } from '../../src/knowledge/problem.js';
import { knowledgeFolder } from './knowledge-folder.js';

const common = 'owner: LC, validFrom: "2021-01-01", source: [{ document: sap, paragraph: "1" }]';

function problemsOf(files: Record<string, string>): readonly Problem[] {
  const checked = checkKnowledge(knowledgeFolder(files), '2026-01-01');
  return checked.ok ? checked.value.warnings : checked.error;
}

function topic(id: string, extra: string): string {
  return `- { id: ${id}, title: ${id}, subject: toewijzing, aspect: wanneer, about: vot, short: Binnen 20 werkdagen., ${common}, ${extra} }\n`;
}

describe('what only all files together show', () => {
  it('is nothing in a good folder', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('is a related record that is not there, with the line of the record that names it', () => {
    const file = `${topic('een', '')}${topic('twee', 'related: [nergens]')}`;
    expect(problemsOf({ 'topics/sap.yaml': file })).toEqual([
      {
        severity: 'error',
        file: 'topics/sap.yaml',
        line: 2,
        reason: 'twee: related names the unknown record "nergens"',
      },
    ]);
  });

  it('is a source that is no document', () => {
    const file = topic('een', '').replace('document: sap', 'document: weg');
    expect(problemsOf({ 'topics/sap.yaml': file })).toEqual([
      expect.objectContaining({ severity: 'error', line: 1, reason: 'een: source names the unknown document "weg"' }),
    ]);
  });

  it('is an unknown that offers a record that is not there', () => {
    const file = '- { id: wachttijd, title: De wachttijd, questions: [wachttijd], related: [nergens] }';
    expect(problemsOf({ 'unknowns.yaml': file })).toEqual([
      expect.objectContaining({ severity: 'error', file: 'unknowns.yaml', line: 1 }),
    ]);
  });

  it('is a name that two records have', () => {
    const file = topic('een', 'aliases: [Termijn]') + topic('twee', 'aliases: [termijn]');
    expect(problemsOf({ 'topics/sap.yaml': file })).toEqual([
      expect.objectContaining({ severity: 'warning', line: 2, reason: 'twee: "termijn" is a name of een too' }),
    ]);
  });

  it('is a wording that stands twice, in one record or in two', () => {
    const file = topic('een', 'questions: [hoe lang, "Hoe lang?"]') + topic('twee', 'questions: [hoe lang]');
    expect(problemsOf({ 'topics/sap.yaml': file }).map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'een: the wording "Hoe lang?" stands here twice'],
      [2, 'twee: the wording "hoe lang" is one of een too'],
    ]);
  });

  it('is no wording that records for different domeinen share: then the assistant asks back', () => {
    const file =
      topic('een', 'domein: jeugd, questions: [hoe lang]') + topic('twee', 'domein: wmo, questions: [hoe lang]');
    expect(problemsOf({ 'topics/sap.yaml': file })).toEqual([]);
  });

  it('is a record past its validity', () => {
    expect(problemsOf({ 'topics/sap.yaml': topic('een', 'validUntil: "2025-12-31"') })).toEqual([
      expect.objectContaining({ severity: 'warning', reason: 'een: past its validity since 2025-12-31' }),
    ]);
  });

  it('is no record without an owner: that is refused where it stands', () => {
    const file = topic('een', '').replace('owner: LC, ', '');
    expect(problemsOf({ 'topics/sap.yaml': file })).toEqual([
      expect.objectContaining({ severity: 'error', file: 'topics/sap.yaml', line: 1 }),
    ]);
  });
});
