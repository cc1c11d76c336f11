import { setTimeout } from 'node:timers/promises';
import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder';
import type { Application, TurnState } from '@microsoft/teams-ai';
import { z } from 'zod/v4';
import type { Person } from '../src/people/person.js';
import type { Identify } from './identity.js';
import type { Logger } from './log.js';
import { cardActivity, type CardMessage } from './render.js';

/**
 * Every verb that a button can send. `ask`, `start`, `show` and `say` get an answer below;
 * the others take the place of their card.
 */
export const verbs = {
  /** A record by id: `recordId`. */
  ask: 'ask',
  /** A form: `form`, and what is known already as `prefill` (JSON). */
  start: 'start',
  /** A request by its kenmerk: `kenmerk`. */
  show: 'show',
  /** One of the words that stay the same: `text`. */
  say: 'say',
  /** A step of a form: `action`, `draftId`, `step`; the inputs are beside them. */
  wizard: 'wizard',
  /** Thumbs up or down with an answer: `recordId`, `thumb`. */
  rate: 'rate',
  /** The LC team asks organisations to confirm their contacts. */
  askContacts: 'ask-contacts',
  /** What did not arrive: `page`. */
  undelivered: 'undelivered',
  /** Sends again what of a request did not arrive: `kenmerk`, `item` for one of it, `page` of the list it stands on. */
  retry: 'retry',
  /** Something done with a request: `action`, `kenmerk`, `version`, `view`; the inputs are beside them. */
  act: 'act',
  /** A request as the team sees it: `kenmerk`, `from`, and the input of an action: `open`, `snippet`. */
  request: 'request',
  /** A list of the team's requests: `tab`, `page`. */
  triage: 'triage',
  /** Which team's channel this is, or no more: `team`, `off`. */
  link: 'link',
  /** The present state of a card that someone looks at: `kenmerk`, `view`. */
  refresh: 'refresh',
  /** Someone's own request, with the input of an action: `kenmerk`, `open`, `sure`. */
  own: 'own',
  /** A page of someone's own requests: `page`. */
  mine: 'mine',
  /** RWO judges a URC-aanvraag: `kenmerk`, `version`, `step`; the inputs are beside them. */
  judge: 'judge',
  /** What RWO decided: `page`, `contract`. */
  decisions: 'decisions',
  /** One decision of RWO: `kenmerk`, and the page to go back to. */
  decision: 'decision',
  /** Local use: which role someone wants. */
  pickRole: 'pick-role',
} as const;
export type Verb = (typeof verbs)[keyof typeof verbs];

/** What came back from a card: our own data and the inputs, all of it strings or unknown until checked. */
export type ActionInput = Readonly<Record<string, unknown>>;

const objectSchema = z.record(z.string(), z.unknown());

/** The data of a card button that came as a message; undefined for a message that was typed. */
function submittedData(value: unknown): ActionInput | undefined {
  const object = objectSchema.safeParse(value);
  return object.success ? object.data : undefined;
}

function isMessage({ activity }: TurnContext): boolean {
  const type: string = activity.type;
  return type === 'message';
}

/** A string out of a card's data; anything else counts as left out. */
export function stringOf(input: ActionInput, key: string): string | undefined {
  const value = input[key];
  return typeof value === 'string' ? value : undefined;
}

export interface Turn {
  readonly context: TurnContext;
  readonly person: Person;
  readonly input: ActionInput;
}

/** What takes the place of a card. */
export interface Replacement extends CardMessage {
  /** All cards of the message, when it holds more than the one whose button was pressed. */
  readonly message?: readonly CardMessage[];
  /** In a channel: only who pressed sees it, and the card stays as it is for the others. */
  readonly forPresserOnly?: true;
}

interface Routing {
  readonly app: Application<TurnState>;
  readonly identify: Identify;
  readonly log: Logger;
}

/** A button that says something: the handler sends its own messages. */
export function onSay({ app, identify }: Routing, verb: Verb, handle: (turn: Turn) => Promise<void>): void {
  app.activity(
    (context) => Promise.resolve(isMessage(context) && submittedData(context.activity.value)?.['verb'] === verb),
    async (context) => {
      const input = submittedData(context.activity.value) ?? {};
      await handle({ context, person: await identify(context), input });
    },
  );
}

/**
 * A button whose card is replaced in place: for the one who pressed it by the answer to the invoke, and in the chat itself,
 * so that the card is the same on another device. A client without Action.Execute sends the same data as a message.
 */
export function onDo(routing: Routing, verb: Verb, handle: (turn: Turn) => Promise<Replacement>): void {
  const { app, identify, log } = routing;
  app.adaptiveCards.actionExecute<Record<string, unknown>>(verb, async (context, _state, data) => {
    const message = await handle({ context, person: await identify(context), input: data });
    if (message.forPresserOnly !== true) await replaceInChat(context, message, log);
    await answerInvoke(context, message);
    return message.card;
  });
  onSay(routing, verb, async (turn) => {
    const message = await handle(turn);
    const replaced = message.forPresserOnly !== true && (await replaceInChat(turn.context, message, log));
    if (!replaced) await turn.context.sendActivity(cardActivity(message));
  });
}

/**
 * Answers before teams-ai does: once it sees a card with `refresh`, it sends every later answer of that verb to the whole chat
 * first, waiting for the connector.
 */
async function answerInvoke(context: TurnContext, { card }: Replacement): Promise<void> {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

/**
 * A card that asks for its present state, by itself or by a button: only who looks at it gets the answer, and nothing changes in
 * the chat. Undefined leaves their card as it is.
 */
export function onRefreshed(
  routing: Routing,
  verb: Verb,
  handle: (turn: Turn) => Promise<Replacement | undefined>,
): void {
  const { app, identify } = routing;
  app.adaptiveCards.actionExecute<Record<string, unknown>>(verb, async (context, _state, data) => {
    const message = await handle({ context, person: await identify(context), input: data });
    if (message === undefined) return staysAsItIs;
    await answerInvoke(context, message);
    return message.card;
  });
  onSay(routing, verb, async (turn) => {
    const message = await handle(turn);
    if (message !== undefined) await turn.context.sendActivity(cardActivity(message));
  });
}

const staysAsItIs = 'Deze kaart is niet bijgewerkt. U ziet de stand van eerder.';

/** An invoke must be answered within five seconds, and the connector goes on trying longer than that. */
const REPLACE_WITHIN_MS = 1_500;

/** Resolves to false when the chat was not updated in time; trying goes on behind it. */
async function replaceInChat(context: TurnContext, replacement: Replacement, log: Logger): Promise<boolean> {
  const id = context.activity.replyToId;
  if (!id) return false;
  const replaced = replace(context, { ...cardActivity(...(replacement.message ?? [replacement])), id }, log);
  return Promise.race([replaced, setTimeout(REPLACE_WITHIN_MS, false, { ref: false })]);
}

async function replace(context: TurnContext, activity: Partial<Activity>, log: Logger): Promise<boolean> {
  try {
    await context.updateActivity(activity);
    return true;
  } catch (error) {
    // The one who pressed still gets the card with the answer to the invoke; the chat keeps the older one.
    log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'card not replaced in the chat');
    return false;
  }
}
