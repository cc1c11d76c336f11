import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ReplyContext } from '../../../src/knowledge/answer.js';
import { reply } from '../../../src/knowledge/answer.js';
import { buildKnowledge } from '../../../src/knowledge/knowledge.js';
import { checkKnowledge } from '../../../src/knowledge/load.js';
import type { FormWords } from '../../../src/knowledge/reply.js';
import { atOnce } from '../../../src/knowledge/in-parts.js';
import { WishLearner } from '../../../src/knowledge/wishes/learn-wishes.js';
import { fold } from '../../../src/knowledge/understand/tokenise.js';
import { knowledgeFolder } from '../knowledge-folder.js';
import { shippedContext } from '../shipped.js';

let context: Omit<ReplyContext, 'memory'>;

beforeAll(async () => {
  context = await shippedContext();
});

describe('a message that says what someone wants done', () => {
  it.each([
    ['vow', 'Onze cliënt is eerder klaar dan gepland, ik wil dat doorgeven'],
    ['vow', 'verzoek wijzging doen'],
    ['vow', 'de einddatum van deze toewijzing moet later, hoe geef ik dat door? ik wil dat nu regelen'],
    ['uit', 'uitstroom doorgeven aan de gemeente'],
    ['uit', 'start uitstroommelding'],
    ['uit', 'Beste collega, ik wil graag de uitstroom melden. Met vriendelijke groet, Team Gouda'],
    ['urc', 'kun je een aanvraag voor een uitzondering starten, geen enkele aanbieder kan deze jongen helpen'],
    ['vra', 'kun je mijn vraag doorsturen naar de landelijke coördinatie'],
    ['contact', 'wij hebben een nieuw telefoonnummer bij accountmanagement, waar pas ik dat aan'],
  ])('starts the form that does it: %s: %s', (form, message) => {
    expect(reply(message, context)).toMatchObject({ kind: 'form', offer: { form } });
  });

  it('starts the form with what it names filled in', () => {
    expect(reply('graag de einddatum verlengen voor een cliënt van Yulius in Gouda', context)).toMatchObject({
      kind: 'form',
      offer: { form: 'vow', prefill: { aanbieder: 'yulius', gemeente: 'gouda', wijziging: 'einddatum-later' } },
    });
  });

  it('starts nothing when the form is not there', () => {
    expect(reply('uitstroom doorgeven aan de gemeente', { ...context, forms: new Map() }).kind).not.toBe('form');
  });
});

describe('a message that asks for information', () => {
  it.each([
    'hoe dien ik een verzoek om wijziging in',
    'ik wil bij mijn verzoek om wijziging uitleg meetypen in het bericht zelf',
    'hoelang van te voren uitstroom melden',
    'mag ik een urc aanvragen voor een aanbieder buiten de regio?',
    'de zorg stopt eerder, welk bericht hoort daarbij',
    'twee weken voor het ontslag de uitstroom melden is dat genoeg',
    'ik wil weten wie een urc mag aanvragen',
    'telefoonnummer van Yulius graag',
    'contactpersonen',
  ])('starts no form: %s', (message) => {
    expect(reply(message, context).kind).not.toBe('form');
  });
});

describe('a message that wants something done that no form does', () => {
  it.each(['kun je een pizza bestellen', 'ik wil bezwaar maken tegen mijn WOZ', 'mail Kentalis even dat ik later ben'])(
    'starts no form: %s',
    (message) => {
      expect(reply(message, context).kind).not.toBe('form');
    },
  );
});

describe('the wishes of a form', () => {
  const wishes = `
- id: fix
  wants: [een proef aanmelden, een proef starten, een nieuwe proef doorgeven]
  questions: [hoeveel proeven zijn er, wanneer begint een proef]
- id: geen
  wants: [een factuur sturen, een afspraak maken, een brief schrijven]
`;
  const forms = new Map<string, FormWords>([
    ['fix', { title: 'Proefformulier', command: 'proef aanmelden', purpose: 'proberen' }],
  ]);
  const contextOf = (files: Readonly<Record<string, string>>): Omit<ReplyContext, 'memory'> => {
    const checked = checkKnowledge(knowledgeFolder(files), '2025-06-01');
    if (!checked.ok) throw new Error(checked.error.map(({ reason }) => reason).join('\n'));
    return { knowledge: buildKnowledge(checked.value.records), today: '2025-06-01', forms };
  };

  it('start a form that is new, in ways that nobody wrote down', () => {
    const learned = contextOf({ 'form-wishes.yaml': wishes });
    expect(reply('wij willen vandaag graag een proef aanmelden', learned)).toMatchObject({
      kind: 'form',
      offer: { form: 'fix' },
    });
    expect(reply('wanneer moet ik een proef aanmelden', learned).kind).not.toBe('form');
    expect(reply('ik wil een factuur sturen', learned).kind).not.toBe('form');
  });

  it('can be left out: then only its command starts it', () => {
    const plain = contextOf({});
    expect(reply('wij willen vandaag graag een proef aanmelden', plain).kind).not.toBe('form');
    expect(reply('proef aanmelden', plain)).toMatchObject({ kind: 'form', offer: { form: 'fix' } });
  });

  it('are refused with their line when nothing is wanted', () => {
    const checked = checkKnowledge(knowledgeFolder({ 'form-wishes.yaml': '- id: fix\n  wants: []\n' }), '2025-06-01');
    expect(checked.ok).toBe(false);
    if (!checked.ok) expect(checked.error[0]).toMatchObject({ file: 'form-wishes.yaml', severity: 'error' });
  });

  it('are learned in the same way each time', () => {
    const { records } = context.knowledge;
    const message = fold('we hebben meer budget nodig, graag ophogen');
    expect(atOnce(new WishLearner().learn(records)).of(message)).toEqual(context.knowledge.wishes.of(message));
  });
});

describe('the wishes that ship', () => {
  it('start their own form, all but a few that are questions by their words', () => {
    const { formWishes } = context.knowledge.records;
    const missed = [...formWishes.values()].flatMap(({ id, wishes }) =>
      wishes.filter((wish) => {
        const said = reply(wish, context);
        return said.kind !== 'form' || said.offer.form !== id;
      }),
    );
    expect(missed.length).toBeLessThan(10);
  });

  it('come with questions that start nothing', () => {
    const { formWishes } = context.knowledge.records;
    const started = [...formWishes.values()].flatMap(({ questions }) =>
      questions.filter((question) => reply(question, context).kind === 'form'),
    );
    expect(started).toEqual([]);
  });

  it('are for forms that there are', () => {
    for (const id of context.knowledge.records.formWishes.keys())
      expect(id === 'geen' || context.forms.has(id)).toBe(true);
  });
});
