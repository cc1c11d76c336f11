import { dayOf } from '../../src/clock.js';
import { textErrors } from '../../src/requests/act.js';
import { isActionName, lifecycle } from '../../src/requests/lifecycle.js';
import { typedOf, withoutPersonalData } from '../act-input.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import type { Services } from '../services.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import { noRequestCard } from '../views/no-request.js';
import type { StatusDetail } from '../views/status.js';
import { filerView } from './filer-view.js';

/**
 * A button on the card of someone's own request: shows it again, with the input of an action (`open`), or with the question whether
 * they are sure (`sure`). It changes nothing.
 */
export async function onOwnRequest(services: Services, turn: Turn): Promise<Replacement> {
  const { desk, renderer } = services;
  if (!isPrivate(turn.context)) return { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  const request = await desk.look(turn.person, stringOf(turn.input, 'kenmerk') ?? '', 'teams');
  if (request === undefined) return noRequestCard(renderer);
  return filerView(services, turn, request, undefined, openInput(services, turn));
}

/** A reason is looked at before someone is asked whether they are sure, so that "ja" is the last thing they do. */
function openInput({ clock }: Services, { input }: Turn): StatusDetail['open'] {
  const action = stringOf(input, 'open') ?? '';
  if (!isActionName(action) || lifecycle[action].by !== 'indiener') return undefined;
  const now = clock.now();
  const typed = typedOf(input);
  const asksIfSure = action === 'intrekken' && input['sure'] !== undefined;
  const errors = asksIfSure ? textErrors(action, typed.text ?? '', now) : {};
  const shown = { action, typed: withoutPersonalData(typed, dayOf(now)), errors };
  return asksIfSure && Object.keys(errors).length === 0 ? { ...shown, sure: true } : shown;
}
