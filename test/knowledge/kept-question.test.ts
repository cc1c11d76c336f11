import { describe, expect, it } from '@jest/globals';
import { keptQuestion, longestKept, sameQuestion } from '../../src/knowledge/kept-question.js';
import { shipped } from './shipped-knowledge.js';

const kept = (text: string) => keptQuestion(text, shipped, '2026-11-22');

describe('what is kept of a question', () => {
  it('keeps a question as it was asked when nothing in it is personal', () => {
    expect(kept('Wat kost een paspoort in Gouda?')).toBe('Wat kost een paspoort in Gouda?');
  });

  it('keeps the names that the records have, and words at the start of a sentence', () => {
    const question = "Scootmobiel kapot. Kan dat bij Yulius, Sterk Huis of 's Heeren Loo, met Jeugd-ggz of een VOW?";
    expect(kept(question)).toBe(question);
  });

  it.each([
    ['a BSN', 'cliënt 999900006 wil een taxi', 'cliënt [weggelaten] wil een taxi'],
    ['a date of birth', 'meisje geboren op 12-03-2011 wil een taxi', 'meisje geboren op [weggelaten] wil een taxi'],
    [
      'a mail address and a telephone number',
      'mail jan.jansen@gouda.nl of bel 06-12345678 voor een taxi',
      'mail [weggelaten] of bel [weggelaten] voor een taxi',
    ],
    ['a number of four digits or more', 'toewijzing 2026-118-7, een taxi', 'toewijzing [weggelaten], een taxi'],
    ['digits of another script', 'taxi voor ２０２６１１', 'taxi voor [weggelaten]'],
    ['a postcode', 'taxi naar 2801 AB te Gouda', 'taxi naar [weggelaten] te Gouda'],
    ['a web address', 'zie https://dossier.example/jan/1 taxi', 'zie [weggelaten] taxi'],
    ['whom the message mentions', '<at>Sanne Smit</at> wat kost een taxi', 'wat kost een taxi'],
  ])('leaves out %s', (_what, text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it.each([
    ['Kan Sanne de Vries met een taxi?', 'Kan [weggelaten] met een taxi?'],
    ['Jan Jansen moet naar Yulius met een taxi', '[weggelaten] moet naar Yulius met een taxi'],
    ['J. van der Berg wil een taxi', '[weggelaten] wil een taxi'],
    ['taxi voor Anne-Marie Smit-de Boer', 'taxi voor [weggelaten]'],
    ['taxi voor de zoon van Fatima el Idrissi', 'taxi voor de zoon van [weggelaten]'],
    ['mevrouw jansen uit Gouda wil een taxi', 'mevrouw [weggelaten] uit Gouda wil een taxi'],
    ['Mijn naam is Petra Bakker, wat kost een taxi?', 'Mijn naam is [weggelaten], wat kost een taxi?'],
    ['De cliënt heet mo en wil een taxi', 'De cliënt heet [weggelaten] en wil een taxi'],
    ['Sanne heeft een taxi nodig', '[weggelaten] heeft een taxi nodig'],
    ['wat kost een taxi?\nGroeten\nHenk Mulder', 'wat kost een taxi? Groeten [weggelaten]'],
  ])('leaves out the name in %j', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it('leaves out a name that differs one letter from an aanbieder', () => {
    expect(kept('kan dat bij Juliuss')).toBe('kan dat bij [weggelaten]');
  });

  it('cuts between two words', () => {
    const long = kept(`taxi ${'vervoer '.repeat(200)}`) ?? '';
    expect(long.length).toBeLessThanOrEqual(longestKept);
    expect(long.endsWith('vervoer')).toBe(true);
  });

  it.each(['', '?!', '👍', '12345678', 'a'.repeat(10_000)])('keeps nothing of %j', (text) => {
    expect(kept(text)).toBeUndefined();
  });

  it('reads ten thousand characters of names quickly', () => {
    const started = performance.now();
    kept('Sanne de Vries 1234 x@y.nl '.repeat(400));
    expect(performance.now() - started).toBeLessThan(250);
  });

  it('takes questions for the same that differ in capitals, signs and spaces', () => {
    expect(sameQuestion('Wat kost een taxi?')).toBe(sameQuestion('wat  kost een TAXI'));
    expect(sameQuestion('Wat kost een taxi?')).not.toBe(sameQuestion('Wat kost een bus?'));
  });
});
