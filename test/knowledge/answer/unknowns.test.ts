import { describe, expect, it } from '@jest/globals';
import { reply } from '../../../src/knowledge/answer.js';
import { buildKnowledge } from '../../../src/knowledge/knowledge.js';
import { checkKnowledge } from '../../../src/knowledge/load.js';
import type { Reply } from '../../../src/knowledge/reply.js';
import { knowledgeFolder } from '../knowledge-folder.js';

const common = ['owner: LC', 'validFrom: "2021-01-01"', 'source: [{ document: sap, paragraph: "1" }]'].join('\n  ');

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
- id: clientenstop-wie
  title: Welke aanbieder een cliëntenstop heeft
  near: true
  questions: [wanneer eindigt de cliëntenstop, wanneer begon de cliëntenstop, hoeveel aanbieders hebben een cliëntenstop]
- id: wachttijd-wonen
  title: De wachttijd voor beschermd wonen
  near: true
  questions: [hoe lang wacht iemand op beschermd wonen]
`;

const topics = `
- id: vot-termijn
  title: Termijn VOT
  subject: toewijzing
  aspect: wanneer
  about: vot
  short: Binnen 20 werkdagen.
  ${common}
- id: clientenstop
  title: Een cliëntenstop als sanctie
  subject: mh-kwaliteit
  aspect: mag
  about: clientenstop
  short: RWO kan een aanbieder een tijdelijke stop geven.
  questions: [wanneer is er een cliëntenstop]
  ${common}
- id: wonen-looptijd
  title: Looptijd contract beschermd wonen
  subject: mh-contract
  aspect: looptijd
  about: wonen
  short: Het contract loopt vijf jaar.
  questions: [looptijd beschermd wonen, contractduur beschermd wonen]
  ${common}
`;

function ask(message: string): Reply {
  const checked = checkKnowledge(
    knowledgeFolder({ 'unknowns.yaml': unknowns, 'topics/sap.yaml': topics }),
    '2025-06-01',
  );
  if (!checked.ok) throw new Error('the folder of this test is good');
  return reply(message, { knowledge: buildKnowledge(checked.value.records), today: '2025-06-01', forms: new Map() });
}

describe('what is known to be in no document', () => {
  it('is declined with what it is, where to go instead, and the records that are offered', () => {
    expect(ask('hoe lang is daar de wachtlijst?')).toEqual({
      kind: 'none',
      reason: 'fact-unknown',
      text: 'Dit staat niet in de documenten die ik ken: de wachttijd bij een aanbieder. Vraag het daar na.',
      nearest: [{ recordId: 'vot-termijn', title: 'Termijn VOT' }],
    });
  });

  it('is declined of an aanbieder by name as well', () => {
    expect(ask('wat is de wachttijd bij Yulius')).toMatchObject({ kind: 'none', reason: 'fact-unknown' });
  });

  it('is LC@VNG.nl to ask where nothing else is known, and another subject where it is not near', () => {
    expect(ask('waar kan ik een paspoort aanvragen')).toMatchObject({
      reason: 'unknown',
      text: 'Dit staat niet in de documenten die ik ken: een paspoort. Stel uw vraag aan LC@VNG.nl.',
    });
  });

  it('does not stand in the way of a record', () => {
    expect(ask('termijn VOT')).toMatchObject({ kind: 'answer' });
  });

  it('leaves a question that a record lists word for word to that record', () => {
    expect(ask('wanneer is er een cliëntenstop?')).toMatchObject({
      kind: 'answer',
      answers: [{ recordId: 'clientenstop' }],
    });
    expect(ask('wanneer eindigt de cliëntenstop?')).toMatchObject({ kind: 'none', reason: 'fact-unknown' });
  });

  it('is found by a phrase with a small word in it, as "hoe lang"', () => {
    expect(ask('hoe lang wachten ze op beschermd wonen')).toMatchObject({ kind: 'none', reason: 'fact-unknown' });
  });
});
