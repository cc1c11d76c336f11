import type { Clock } from '../clock.js';
import { contactsOf, type Contact, type Contacts, type ContactSubject } from '../people/contacts.js';
import type { Person } from '../people/person.js';
import { act, type Act, type ActErrors, type ActRefusal } from './act.js';
import type { AuditTrail, AuditLine, Origin } from './audit.js';
import type { RequestLog } from './log.js';
import { type CareRequest, type ForwardTo, type Kenmerk, kenmerkPattern } from './request.js';
import { maySee } from './visibility.js';

/** What someone asks to be done: a claim. The contact is named by its subject and looked up here. */
export interface Wish extends Omit<Act, 'forwardTo'> {
  readonly subject?: ContactSubject;
}

export type ActResult =
  | { readonly kind: 'done'; readonly request: CareRequest }
  /** No such kenmerk, or not theirs to see: the same answer, so that nobody learns which kenmerken exist. */
  | { readonly kind: 'not-found' }
  /** Nothing changed; `request` is what stands there now. */
  | { readonly kind: 'not-allowed' | 'stale' | 'not-possible'; readonly request: CareRequest }
  | { readonly kind: 'invalid'; readonly request: CareRequest; readonly errors: ActErrors; readonly text?: string };

export interface DeskParts {
  readonly requests: RequestLog;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly contacts: () => Contacts;
  /** Told that a request owes something, so that it is sent at once. */
  readonly owes: (kenmerk: Kenmerk) => void;
}

/**
 * The one place through which people look at and act on requests, whatever they do it with: it checks who may, on the server
 * and at every time, writes the change with what it owes, and notes it in the audit trail.
 */
export class Desk {
  constructor(private readonly parts: DeskParts) {}

  /** A request, for those who may see it. */
  async look(person: Person, kenmerk: Kenmerk, origin: Origin): Promise<CareRequest | undefined> {
    const request = await this.find(person, kenmerk);
    this.note(person, 'bekijken', kenmerk, request === undefined ? 'not-found' : 'done', origin);
    return request;
  }

  async act(person: Person, kenmerk: Kenmerk, wish: Wish, origin: Origin): Promise<ActResult> {
    const result = await this.tryTo(person, kenmerk, wish);
    this.note(person, wish.action, kenmerk, result.kind, origin);
    return result;
  }

  /** Something came from a card that no card of ours sends: noted, nothing more. */
  noteForged(person: Person, kenmerk: Kenmerk, origin: Origin): void {
    this.note(person, 'onbekend', kenmerk, 'invalid', origin);
  }

  /** The contacts of the gemeente that a request is addressed to: one of these it can be forwarded to. */
  contactsFor({ refs }: CareRequest): readonly Contact[] {
    return refs.gemeente === undefined
      ? []
      : contactsOf(this.parts.contacts(), { kind: 'gemeente', id: refs.gemeente });
  }

  private async tryTo(person: Person, kenmerk: Kenmerk, { subject, ...wish }: Wish): Promise<ActResult> {
    const seen = await this.find(person, kenmerk);
    if (seen === undefined) return { kind: 'not-found' };
    const forwardTo = wish.action === 'doorzetten' ? this.forwardTo(seen, subject) : undefined;
    const doing: Act = forwardTo === undefined ? wish : { ...wish, forwardTo };
    let refusal: ActRefusal | undefined;
    const request = await this.parts.requests.change(kenmerk, (current) => {
      const result = act(current, doing, person, this.parts.clock.now());
      if (result.ok) return result.value;
      refusal = result.error;
      return undefined;
    });
    if (request === undefined) return { kind: 'not-found' };
    if (refusal !== undefined) return { ...refusal, request };
    this.parts.owes(kenmerk);
    return { kind: 'done', request };
  }

  private forwardTo(request: CareRequest, subject: ContactSubject | undefined): ForwardTo | undefined {
    const contact = this.contactsFor(request).find((one) => one.subject === subject);
    return contact && { name: contact.name, address: contact.mail };
  }

  private async find(person: Person, kenmerk: Kenmerk): Promise<CareRequest | undefined> {
    const request = kenmerkPattern.test(kenmerk) ? await this.parts.requests.get(kenmerk) : undefined;
    return request !== undefined && maySee(person, request) ? request : undefined;
  }

  private note(person: Person, action: string, kenmerk: Kenmerk, result: AuditLine['result'], origin: Origin): void {
    this.parts.audit.note({
      at: this.parts.clock.now().toISOString(),
      actor: person.id,
      action,
      // Whatever someone typed in place of a kenmerk is not kept.
      object: kenmerkPattern.test(kenmerk) ? kenmerk : 'onbekend',
      result,
      origin,
    });
  }
}
