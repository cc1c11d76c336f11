import { describe, expect, it } from '@jest/globals';
import { reply } from '../../../src/knowledge/answer.js';
import { buildKnowledge } from '../../../src/knowledge/knowledge.js';
import { checkKnowledge } from '../../../src/knowledge/load.js';
import type { Reply } from '../../../src/knowledge/reply.js';
import { knowledgeFolder } from '../knowledge-folder.js';

const unknowns = `
- id: wachttijd
  title: De wachttijd bij een aanbieder
  near: true
  insteadOf: Vraag het daar na.
  questions: [hoe lang is de wachtlijst, wachttijd bij de aanbieder]
  related: [vot-termijn]
- id: paspoort
  title: Een paspoort
  questions: [een paspoort aanvragen, paspoort verlopen]
`;

function ask(message: string): Reply {
  const checked = checkKnowledge(knowledgeFolder({ 'unknowns.yaml': unknowns }), '2025-06-01');
  if (!checked.ok) throw new Error('the folder of this test is good');
  return reply(message, { knowledge: buildKnowledge(checked.value.records), today: '2025-06-01', forms: new Map() });
}

describe('what is known to be in no document', () => {
  it('is declined with what it is, where to go instead, and the records that are offered', () => {
    expect(ask('hoe lang is daar de wachtlijst?')).toEqual({
      kind: 'none',
      reason: 'fact-unknown',
      text: 'De wachttijd bij een aanbieder staat niet in de documenten die ik ken. Vraag het daar na.',
      nearest: [{ recordId: 'vot-termijn', title: 'Termijn VOT' }],
    });
  });

  it('is declined of an aanbieder by name as well', () => {
    expect(ask('wat is de wachttijd bij Yulius')).toMatchObject({ kind: 'none', reason: 'fact-unknown' });
  });

  it('is LC@VNG.nl to ask where nothing else is known, and another subject where it is not near', () => {
    expect(ask('waar kan ik een paspoort aanvragen')).toMatchObject({
      reason: 'unknown',
      text: 'Een paspoort staat niet in de documenten die ik ken. Stel uw vraag aan LC@VNG.nl.',
    });
  });

  it('does not stand in the way of a record', () => {
    expect(ask('termijn VOT')).toMatchObject({ kind: 'answer' });
  });
});
