import { formatDay } from '../../src/calendar.js';
import { sourceTexts } from '../../src/knowledge/source-texts.js';
import type { Thumb } from '../../src/knowledge/asked.js';
import type { AnswerPart, AnswerView, Choice, Reply } from '../../src/knowledge/reply.js';
import { doButton, sayButton, type ButtonView } from '../actions.js';
import { markdownLink } from '../markdown.js';
import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';
import { bullets, factRows, plain, shortenedInside } from './text.js';

/** A card has at most six actions: two thumbs, one form, three related subjects. */
const MAX_RELATED = 3;

/** The card of one answer; `rated` replaces the thumbs by thanks. */
export function answerCard(renderer: Renderer, view: AnswerView, rated?: Thumb): CardMessage {
  const more: ButtonView[] = view.related.slice(0, MAX_RELATED).map(askButton);
  if (view.form) {
    more.unshift({
      ...sayButton(view.form.title, {
        verb: 'start',
        form: view.form.form,
        prefill: JSON.stringify(view.form.prefill),
      }),
      style: 'positive',
    });
  }
  const rating = [
    doButton('Dit helpt', { verb: 'rate', recordId: view.recordId, thumb: 'up' }),
    doButton('Dit klopt niet', { verb: 'rate', recordId: view.recordId, thumb: 'down' }),
  ];
  return render(renderer, view, { more, rating, canRate: rated === undefined, rated: rated && thanks[rated] });
}

/**
 * The card of an answer that someone puts in a conversation with others: source and validity are on it, and no buttons, for
 * the assistant may not be in that conversation.
 */
export function insertedCard(renderer: Renderer, view: AnswerView): CardMessage {
  return render(renderer, view, { more: [], rating: [], canRate: false, rated: undefined });
}

interface Buttons {
  readonly more: readonly ButtonView[];
  readonly rating: readonly ButtonView[];
  readonly canRate: boolean;
  readonly rated: string | undefined;
}

function render(renderer: Renderer, view: AnswerView, { more, rating, canRate, rated }: Buttons): CardMessage {
  const card = renderer.render('answer', {
    speak: view.short,
    eyebrow: 'Antwoord',
    title: plain(view.title),
    short: plain(view.short),
    parts: view.parts.map(partData),
    source: plain(sourceLine(view)),
    more,
    hasMore: more.length > 0,
    rating,
    canRate,
    rated: rated ?? '',
  });
  return { card, summary: `${view.title}: ${view.short}` };
}

const thanks: Readonly<Record<Thumb, string>> = {
  up: 'Dank u wel. We bewaren alleen dat dit antwoord hielp, niet uw vraag.',
  down: 'Dank u wel. Het LC-team ziet dat dit antwoord niet goed was. Uw vraag zelf bewaren we niet.',
};

/** A question back: one card with the readings to choose from. */
export function clarifyCard(renderer: Renderer, reply: Extract<Reply, { kind: 'clarify' }>): CardMessage {
  return messageCard(renderer, {
    title: 'Wat bedoelt u precies?',
    paragraphs: [reply.question],
    buttons: reply.choices.map(askButton),
  });
}

/** No answer: said plainly, with the nearest subjects; `forLc` is what the form to the LC team opens with. */
export function noneCard(
  renderer: Renderer,
  reply: Extract<Reply, { kind: 'none' }>,
  forLc?: Readonly<Record<string, string>>,
): CardMessage {
  const putToLc = forLc && {
    ...sayButton('Stel deze vraag aan LC@VNG.nl', { verb: 'start', form: 'vra', prefill: JSON.stringify(forLc) }),
    style: 'positive' as const,
  };
  return messageCard(renderer, {
    title: noneTitles[reply.reason],
    paragraphs: [reply.text],
    sections: reply.nearest.length > 0 ? [{ title: 'Dit weet ik wel', items: [] }] : [],
    buttons: reply.nearest.map(askButton),
    ...(putToLc ? { closing: putToLc } : {}),
    ...(isNoQuestion.has(reply.reason) || putToLc
      ? {}
      : { footer: 'Mail uw vraag naar LC@VNG.nl als u hier niet verder komt.' }),
  });
}

/** With these nobody at the LC team can help. */
const isNoQuestion: ReadonlySet<Extract<Reply, { kind: 'none' }>['reason']> = new Set(['chat', 'order', 'personal']);

const noneTitles: Readonly<Record<Extract<Reply, { kind: 'none' }>['reason'], string>> = {
  unknown: 'Dat weet ik niet',
  'fact-unknown': 'Dat weet ik niet',
  chat: 'Waarmee kan ik u helpen?',
  order: 'Dat kan ik niet',
  unreadable: 'Ik kan dit niet lezen',
  language: 'Ik help u in het Nederlands',
  personal: 'Dit bericht heb ik niet gelezen',
};

/** Of what is longer a client cuts off the end. */
const longestOnButton = 50;

function askButton(choice: Choice): ButtonView {
  return sayButton(shortenedInside(choice.title, longestOnButton), { verb: 'ask', recordId: choice.recordId });
}

function partData(part: AnswerPart): object {
  switch (part.type) {
    case 'text':
    case 'remark':
      return { type: part.type, title: '', text: plain(part.text) };
    case 'facts':
      return { type: 'facts', title: '', rows: factRows(part.rows) };
    case 'list':
      return {
        type: 'list',
        title: plain(part.title ?? ''),
        markdown: bullets(part.items.map((item) => (item.url ? markdownLink(item.text, item.url) : plain(item.text)))),
      };
    case 'links':
      return {
        type: 'list',
        title: '',
        markdown: bullets(part.links.map((link) => markdownLink(link.label, link.url))),
      };
  }
}

function sourceLine({ sources, validFrom, validUntil }: AnswerView): string {
  const until = validUntil ? ` tot en met ${formatDay(validUntil)}` : '';
  return `Bron: ${sourceTexts(sources).join('; ')}. Geldt vanaf ${formatDay(validFrom)}${until}.`;
}
