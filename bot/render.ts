import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import { LtaError } from '../src/errors.js';
import { projectRoot } from '../src/root.js';

/** An expanded Adaptive Card. What is in it is for the client; nothing here looks inside. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly [key: string]: unknown;
}

/** A card with the sentence that a notification and a screen reader give. */
export interface CardMessage {
  readonly card: Card;
  readonly summary: string;
}

export interface Renderer {
  /** Expands the template `cards/NAME.json`; data that the template does not name is ignored. */
  render(name: string, data: object): Card;
  readonly names: readonly string[];
}

/** Reads and compiles every template once: a compiled template expands ten times as fast as a new one. */
export function createRenderer(folder = join(projectRoot, 'cards')): Renderer {
  const templates = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [basename(file, '.json'), new Template(readJson(join(folder, file)))]),
  );
  return {
    names: [...templates.keys()],
    render(name, data) {
      const template = templates.get(name);
      if (!template) throw new LtaError('CARD_INVALID', `There is no card template cards/${name}.json.`);
      return asCard(template.expand({ $root: data }), name);
    },
  };
}

/** One message with one or more cards below each other. */
export function cardActivity(...messages: readonly CardMessage[]): Partial<Activity> {
  const attachments = messages.map((message) => CardFactory.adaptiveCard(message.card));
  const activity = MessageFactory.list(attachments);
  activity.summary = messages.map((message) => message.summary).join(' ');
  return activity;
}

function asCard(value: unknown, name: string): Card {
  if (isCard(value)) return value;
  throw new LtaError('CARD_INVALID', `The template cards/${name}.json does not expand to an Adaptive Card.`);
}

function isCard(value: unknown): value is Card {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'AdaptiveCard' &&
    'version' in value &&
    typeof value.version === 'string'
  );
}

function readJson(path: string): object {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof parsed === 'object' && parsed !== null) return parsed;
  throw new LtaError('CARD_INVALID', `${path} is not a JSON object.`);
}
