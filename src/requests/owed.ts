import { lifecycle, type Audience } from './lifecycle.js';
import { newItem, type OutboxItem } from './outbox.js';
import { teamOf } from './handling.js';
import type { CareRequest, ForwardTo, HistoryEntry } from './request.js';

type Owed = Pick<OutboxItem, 'to' | 'by'>;

/** What is owed when a request is filed: a mail to the LC team, its card in the channel, and the gemeente it is routed to. */
export function owedForFiling(request: Pick<CareRequest, 'kind' | 'forwardTo' | 'filedAt'>): readonly OutboxItem[] {
  return items(0, request.filedAt, [
    { to: { kind: 'mailbox' }, by: 'mail' },
    toChannel(request),
    ...(request.forwardTo === undefined ? [] : [toContact(request.forwardTo)]),
  ]);
}

/** What a new line of the history owes; nobody is told of what they did themselves. */
export function owedFor(request: CareRequest, entry: HistoryEntry, forwardTo?: ForwardTo): readonly OutboxItem[] {
  if (entry.action === 'ingediend') return owedForFiling(request);
  const told = lifecycle[entry.action].tells.flatMap((audience) => recipientsOf(audience, request, entry, forwardTo));
  return items(request.history.indexOf(entry), entry.at, [...told, toChannel(request)]);
}

function recipientsOf(
  audience: Audience,
  request: CareRequest,
  entry: HistoryEntry,
  forwardTo: ForwardTo | undefined,
): readonly Owed[] {
  const { filer, assignee } = request;
  switch (audience) {
    case 'indiener':
      if (filer.id === entry.by.id) return [];
      return [
        {
          to: {
            kind: 'person',
            id: filer.id,
            name: filer.name,
            ...(filer.email === undefined ? {} : { email: filer.email }),
          },
          by: 'teams',
        },
      ];
    case 'behandelaar':
      if (assignee === undefined || assignee.id === entry.by.id) return [];
      return [{ to: { kind: 'person', id: assignee.id, name: assignee.name }, by: 'teams' }];
    case 'gemeente':
      return forwardTo === undefined ? [] : [toContact(forwardTo)];
  }
}

function toContact({ name, address }: ForwardTo): Owed {
  return { to: { kind: 'contact', name, address }, by: 'mail' };
}

function toChannel(request: Pick<CareRequest, 'kind'>): Owed {
  return { to: { kind: 'channel', team: teamOf(request) }, by: 'teams' };
}

function items(entry: number, moment: string, owed: readonly Owed[]): readonly OutboxItem[] {
  return owed.map((one, at) => newItem(entry, at, one, moment));
}
