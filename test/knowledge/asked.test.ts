import { beforeAll, describe, expect, it } from '@jest/globals';
import { reply, type ReplyContext } from '../../src/knowledge/answer.js';
import { askedOf, type Asked } from '../../src/knowledge/asked.js';
import { withoutPersonal } from '../../src/knowledge/without-personal.js';
import { shippedContext } from './shipped.js';

let context: Omit<ReplyContext, 'memory'>;
beforeAll(async () => {
  context = await shippedContext();
});

function asked(message: string): Asked | undefined {
  return askedOf(message, reply(message, context), context.knowledge, context.today);
}

describe('what is kept of a question', () => {
  it('is its subject and record, without its text, when it got an answer', () => {
    expect(asked('wie doet anorexia?')).toEqual({
      day: '2025-06-01',
      outcome: 'answered',
      subject: 'zorgfunctie',
      recordIds: ['jggz-eetstoornissen'],
    });
  });

  it('is the question itself when it got none, so that the LC team sees the gap', () => {
    expect(asked('hoe vraag ik een traplift aan?')).toMatchObject({
      outcome: 'declined',
      question: 'hoe vraag ik een traplift aan?',
    });
  });

  it('is nothing for a greeting, a command or a form', () => {
    for (const message of ['goedemorgen', 'help', 'verzoek om wijziging', 'status VOW-2026-00042'])
      expect(asked(message)).toBeUndefined();
  });
});

describe('a question that is kept', () => {
  it.each([
    ['client met BSN 999900006 zoekt hulp', '999900006'],
    ['bsn 9999.00.006', '9999.00.006'],
    ['geboren op 12-03-2011', '12-03-2011'],
    ['mail naar iemand@voorbeeld.nl', 'iemand@voorbeeld.nl'],
    ['bel 06-12345678', '12345678'],
    ['woont op 2801 AB', '2801 AB'],
    ['een jongen heet Voornaam Achternaam en zoekt hulp', 'Achternaam'],
    ['mevrouw van der Voorbeeld belde', 'Voorbeeld'],
  ])('is freed from what points at a person: %s', (message, personal) => {
    expect(withoutPersonal(message)).not.toContain(personal);
  });

  it('keeps what it asks', () => {
    expect(withoutPersonal('Wat kost een plek bij Yulius in 2025?')).toBe('Wat kost een plek bij Yulius in 2025?');
  });
});
