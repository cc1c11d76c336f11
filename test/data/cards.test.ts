import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createRenderer } from '../../bot/render.js';
import { projectRoot } from '../../src/root.js';
import { lintCard } from './lint-card.js';

const renderer = createRenderer();
const samples = join(projectRoot, 'cards', 'samples');

function sampleOf(name: string): object {
  return JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8')) as object;
}

describe('the card templates', () => {
  it('each have sample data, and no sample is without a template', () => {
    expect(readdirSync(samples).sort()).toEqual(renderer.names.map((name) => `${name}.json`).sort());
  });

  it.each(renderer.names)('%s is as Teams and people need it, with its sample data', (name) => {
    expect(lintCard(renderer.render(name, sampleOf(name)))).toEqual([]);
  });

  it('show what someone typed as text: a template in an answer is not expanded, and Markdown is not read', () => {
    const card = renderer.render('message', {
      ...sampleOf('message'),
      paragraphs: [{ text: '${title} \\*niet vet\\*' }],
    });
    expect(JSON.stringify(card)).toContain('${title} \\\\*niet vet\\\\*');
  });
});

describe('the card lint', () => {
  it.each([
    ['no label', { type: 'Input.Text', id: 'a', errorMessage: 'x' }, 'has no label'],
    ['no wrap', { type: 'TextBlock', text: 'x' }, 'does not wrap'],
    ['no fallback', { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'v' }] }, 'no fallback'],
    ['no alt text', { type: 'Image', url: 'https://vng.nl/x.png' }, 'altText'],
    ['an unknown element', { type: 'Tekst' }, 'Unknown element type'],
  ])('finds %s', (_name, element, problem) => {
    const card = { type: 'AdaptiveCard', version: '1.5', lang: 'nl', body: [element] };
    expect(lintCard(card).join('\n')).toContain(problem);
  });
});
