import { ActivityTypes, type TurnContext } from 'botbuilder';
import { Application, type TurnState } from '@microsoft/teams-ai';
import { onAct } from './handlers/act.js';
import { onAsk } from './handlers/ask.js';
import { onDecision, onDecisions } from './handlers/decisions.js';
import { onJudge } from './handlers/judge.js';
import { onLink } from './handlers/link-channel.js';
import { onMembersAdded } from './handlers/welcome.js';
import { onMessage } from './handlers/message.js';
import { onOwnRequest } from './handlers/own-request.js';
import { onPickRole } from './handlers/pick-role.js';
import { onRate } from './handlers/rate.js';
import { onMine, onShow } from './handlers/requests.js';
import { onRetry, onUndelivered } from './handlers/retry.js';
import { isSearch, onSearch } from './handlers/search.js';
import { onAskContacts } from './handlers/uitvraag.js';
import { onRefresh, onTeamRequest } from './handlers/team-request.js';
import { onTriage } from './handlers/triage.js';
import { onStart, onWizardAction } from './handlers/wizard.js';
import type { Services } from './services.js';
import { onDo, onRefreshed, onSay, stringOf, verbs } from './verbs.js';

/** The Teams application: what is registered first is tried first, and any other message is a question. */
export function createApp(services: Services): Application<TurnState> {
  // One typing timer serves all turns at once in this SDK, so it stays off; answers are there within a second.
  const app = new Application<TurnState>({ startTypingTimer: false });
  const routing = { app, identify: services.identify, log: services.log };

  app.conversationUpdate('membersAdded', (context) => onMembersAdded(services, context));

  onDo(routing, verbs.wizard, (turn) => onWizardAction(services, turn));
  onDo(routing, verbs.pickRole, (turn) => onPickRole(services, turn));
  onDo(routing, verbs.rate, (turn) => onRate(services, turn));
  onDo(routing, verbs.askContacts, (turn) => onAskContacts(services, turn));
  onDo(routing, verbs.undelivered, (turn) => onUndelivered(services, turn));
  onDo(routing, verbs.retry, (turn) => onRetry(services, turn));
  onDo(routing, verbs.act, (turn) => onAct(services, turn));
  onDo(routing, verbs.request, (turn) => onTeamRequest(services, turn));
  onDo(routing, verbs.own, (turn) => onOwnRequest(services, turn));
  onDo(routing, verbs.mine, (turn) => onMine(services, turn));
  onDo(routing, verbs.judge, (turn) => onJudge(services, turn));
  onDo(routing, verbs.decisions, (turn) => onDecisions(services, turn));
  onDo(routing, verbs.decision, (turn) => onDecision(services, turn));
  onDo(routing, verbs.triage, (turn) => onTriage(services, turn));
  onDo(routing, verbs.link, (turn) => onLink(services, turn));
  onRefreshed(routing, verbs.refresh, (turn) => onRefresh(services, turn));
  onSay(routing, verbs.ask, (turn) => onAsk(services, turn));
  onSay(routing, verbs.start, (turn) => onStart(services, turn));
  onSay(routing, verbs.show, (turn) => onShow(services, turn));
  onSay(routing, verbs.say, ({ context, person, input }) =>
    onMessage(services, context, person, stringOf(input, 'text') ?? ''),
  );

  app.messageExtensions.query(isSearch, (context) => onSearch(services, context));

  app.activity(ActivityTypes.Message, async (context: TurnContext) => {
    const text = textOf(context);
    if (text === '' && holdsCard(context)) return;
    await onMessage(services, context, await services.identify(context), text);
  });
  return app;
}

/** What was typed; a message without text (a picture, a sticker) is empty and gets a friendly reply. */
function textOf({ activity }: TurnContext): string {
  return typeof activity.text === 'string' ? activity.text.replace(insertedCardMark, '').trim() : '';
}

/** Where a card from the search box stands in the text. */
const insertedCardMark = /<span class="inline-compose-card"[^>]*>\s*<span[^>]*><\/span>\s*<\/span>/g;

/** An answer that someone found and put in the chat themselves: there is nothing to say to it. */
function holdsCard({ activity }: TurnContext): boolean {
  return (
    activity.attachments?.some(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive') ?? false
  );
}
