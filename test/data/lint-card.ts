import { createRequire } from 'node:module';

/**
 * Limits of Teams (design: "Limits of Teams") and of people: more than six actions beside each other is a menu, and Teams hides the
 * rest. A list has one on each row besides.
 */
const MAX_BYTES = 28 * 1024;
const MAX_ACTIONS = 6;
const MAX_ACTIONS_IN_ALL = 16;
const SCHEMA_VERSION = '1.5';

interface ParseContext {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}
interface Renderer {
  readonly AdaptiveCard: new () => { parse(card: object, context: ParseContext): void };
  readonly SerializationContext: new (version: unknown) => ParseContext;
  readonly Versions: { readonly v1_5: unknown };
}

// The renderer is made for a browser: its bundle looks for `self`. Only its parser is used here.
Object.defineProperty(globalThis, 'self', { value: globalThis, configurable: true });
const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Renderer;

type Node = Readonly<Record<string, unknown>>;

/** What is wrong with a card, in words; empty when it is as it should be. */
export function lintCard(card: object): readonly string[] {
  const nodes = [...nodesOf(card)];
  return [
    ...schemaProblems(card),
    ...sizeProblems(card, nodes),
    ...nodes.flatMap(nodeProblems),
    ...idProblems(nodes),
    ...languageProblems(card),
  ];
}

function schemaProblems(card: object): string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  new renderer.AdaptiveCard().parse(card, context);
  const problems = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).filter(
    // Its pattern for a language keeps a position between calls, so that it refuses every second card.
    (message) => message !== 'Invalid value "nl" for property "lang".',
  );
  if ((card as Node)['version'] !== SCHEMA_VERSION) problems.push(`the card is not of schema ${SCHEMA_VERSION}`);
  if ((card as Node)['lang'] !== 'nl') problems.push('the card does not say that it is Dutch');
  return problems;
}

function sizeProblems(card: object, nodes: readonly Node[]): string[] {
  const problems: string[] = [];
  const bytes = Buffer.byteLength(JSON.stringify(card));
  if (bytes > MAX_BYTES) problems.push(`the card is ${bytes} bytes, more than ${MAX_BYTES}`);
  const actions = nodes.filter((node) => String(node['type']).startsWith('Action.') && node['fallbackOf'] !== true);
  const sets = nodes.filter((node) => node['type'] === 'ActionSet');
  if (actions.length > MAX_ACTIONS_IN_ALL)
    problems.push(`the card has ${actions.length} actions, more than ${MAX_ACTIONS_IN_ALL}`);
  for (const { actions: beside } of sets)
    if (Array.isArray(beside) && beside.length > MAX_ACTIONS)
      problems.push(`${beside.length} actions beside each other, more than ${MAX_ACTIONS}`);
  if (JSON.stringify(card).includes('${')) problems.push('a part of the template was not filled in');
  return problems;
}

function nodeProblems(node: Node): string[] {
  const type = String(node['type']);
  const problems: string[] = [];
  const wants = (key: string) => {
    const value = node[key];
    if (typeof value !== 'string' || value.trim() === '')
      problems.push(`${type} has no ${key}: ${JSON.stringify(node).slice(0, 80)}`);
  };
  if (type.startsWith('Input.')) {
    wants('id');
    wants('label');
    wants('errorMessage');
  }
  if (type === 'Image') wants('altText');
  if (type.startsWith('Action.')) wants('title');
  if (type === 'Action.Execute') {
    wants('verb');
    if (typeof node['fallback'] !== 'object') problems.push(`Action.Execute ${String(node['title'])} has no fallback`);
  }
  if (type === 'TextBlock') {
    wants('text');
    if (node['wrap'] !== true) problems.push(`TextBlock "${String(node['text'])}" does not wrap`);
  }
  if (type === 'FactSet' && Array.isArray(node['facts']) && node['facts'].length === 0)
    problems.push('an empty FactSet');
  return problems;
}

/** What a person reads; the rest of a card is for machines. */
const readKeys: ReadonlySet<string> = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'altText',
  'speak',
  'fallbackText',
  'tooltip',
]);
/** English that a button or placeholder is left with, and what a missing value looks like. */
const english =
  /\b(?:submit|cancel|next|previous|please|select|choose|loading|required|optional|yes|save|edit|delete|close|search|click here|invalid|sign in|error)\b/i;
const missing = /\b(?:undefined|null|NaN|Infinity|Invalid Date)\b|\[object \w+\]|\$\{/;

/** Only Dutch, and no value that is missing. */
function languageProblems(card: object): string[] {
  return [...textsOf(card)].flatMap((text) =>
    [english, missing].flatMap((pattern) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [`"${found}" in "${text.slice(0, 80)}"`];
    }),
  );
}

function* textsOf(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string' && readKeys.has(key)) yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsOf(item, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, child] of Object.entries(value)) if (name !== 'data') yield* textsOf(child, name);
}

function idProblems(nodes: readonly Node[]): string[] {
  const ids = nodes.filter((node) => String(node['type']).startsWith('Input.')).map((node) => node['id']);
  return new Set(ids).size === ids.length ? [] : ['two inputs have the same id'];
}

/** Every element and action; a fallback is looked at, and does not count as one more action. */
function* nodesOf(value: unknown, fallback = false): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item, fallback);
  } else if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    if (typeof node['type'] === 'string') yield fallback ? { ...node, fallbackOf: true } : node;
    for (const [key, child] of Object.entries(node)) {
      // How a card asks for its present state is no button.
      if (key !== 'data' && key !== 'refresh') yield* nodesOf(child, fallback || key === 'fallback');
    }
  }
}
