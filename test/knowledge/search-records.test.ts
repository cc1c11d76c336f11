import { expect, test } from '@jest/globals';
import { searchRecords, startRecords } from '../../src/knowledge/search-records.js';
import { shipped } from './shipped-knowledge.js';

const search = (text: string) => searchRecords(text, shipped, 10);

test('an empty search gives records to begin with, all of which exist', () => {
  expect(search('  ')).toEqual(startRecords);
});

test('the record that fits best comes first', () => {
  expect(search('80 procent')[0]).toBe('wijziging-80-procent');
  expect(search('hulp bij eetstoornis')[0]).toBe('jggz-eetstoornissen');
});

test('an aanbieder that is named comes first', () => {
  expect(search('GGMD')[0]).toBe('ggmd');
});

test('a word that is not finished finds the names that begin with it', () => {
  expect(search('eetst')[0]).toBe('jggz-eetstoornissen');
  expect(search('fie')[0]).toBe('fier');
});

test('a question gives no more than was asked for, and nonsense nothing', () => {
  expect(search('toewijzing jeugd')).toHaveLength(10);
  expect(search('xqzw')).toEqual([]);
});
