import { TeamsInfo, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Config } from '../src/config.js';
import type { Records } from '../src/knowledge/records.js';
import type { PeopleStore } from '../src/people/people-store.js';
import type { Organisation, Person, Role } from '../src/people/person.js';
import { recognise, type TeamsIdentity } from '../src/people/recognise.js';
import type { Logger } from './log.js';

/** Who sent this activity; never taken from what a card sends back. */
export type Identify = (context: TurnContext) => Promise<Person>;

const MAX_PEOPLE = 5_000;
/** Someone who changes organisation is recognised anew within the hour. */
const REMEMBERED_MS = 60 * 60 * 1000;

export interface IdentityOptions {
  readonly config: Config;
  readonly records: () => Records;
  readonly people: PeopleStore;
  readonly log: Logger;
}

/** Recognises people by TeamsInfo.getMember, remembered for an hour; in local use a picked role goes before that. */
export function createIdentify({ config, records, people, log }: IdentityOptions): Identify {
  const remembered = new LRUCache<string, TeamsIdentity>({ max: MAX_PEOPLE, ttl: REMEMBERED_MS });
  const teams = { lc: config.lcTeam, rwo: config.rwoTeam };
  const local = config.microsoftApp === undefined;

  async function identityOf(context: TurnContext): Promise<TeamsIdentity> {
    const from = context.activity.from;
    const key = `${context.activity.conversation.tenantId ?? ''}/${from.aadObjectId ?? from.id}`;
    const known = remembered.get(key);
    if (known) return known;
    const identity = await askTeams(context);
    if (identity.email) remembered.set(key, identity);
    return identity;
  }

  async function askTeams(context: TurnContext): Promise<TeamsIdentity> {
    const from = context.activity.from;
    const known = {
      id: from.aadObjectId ?? from.id,
      tenantId: context.activity.conversation.tenantId,
      name: from.name,
    };
    try {
      const member = await TeamsInfo.getMember(context, from.id);
      return { ...known, name: member.name, email: member.email ?? member.userPrincipalName };
    } catch (error) {
      // Without a mail address someone is a gast: they may ask, and are told why they cannot file.
      log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'member not found');
      return { ...known, email: undefined };
    }
  }

  return async (context) => {
    const identity = await identityOf(context);
    const person = recognise(identity, records(), teams);
    if (!local || !person.roles.includes('gast')) return person;
    const pick = await people.get(person.id);
    return pick ? asPicked(person, pick, records()) : person;
  };
}

function asPicked(
  person: Person,
  pick: { readonly roles: readonly Role[]; readonly organisationIds: readonly string[] },
  records: Records,
): Person {
  const organisations = pick.organisationIds.flatMap((id): Organisation[] => {
    const aanbieder = records.aanbieders.get(id);
    if (aanbieder) return [{ kind: 'aanbieder', id, name: aanbieder.title }];
    const gemeente = records.gemeenten.get(id);
    return gemeente ? [{ kind: 'gemeente', id, name: gemeente.title }] : [];
  });
  return { ...person, roles: pick.roles, organisations };
}
