import type { Records } from '../knowledge/records.js';
import type { Organisation, Person, Role } from './person.js';

/** What Teams says of someone, through an authenticated activity and TeamsInfo.getMember. */
export interface TeamsIdentity {
  readonly id: string;
  readonly tenantId: string | undefined;
  readonly name: string;
  readonly email: string | undefined;
}

/** Mail addresses and object ids of the two teams (LC_TEAM, RWO_TEAM), in lower case. */
export interface Teams {
  readonly lc: readonly string[];
  readonly rwo: readonly string[];
}

/**
 * Gives someone their roles and organisations (design: "Who may do what"): the mail domain gives the organisation, the
 * two lists give the LC team and RWO. Nobody known is a `gast`.
 */
export function recognise(identity: TeamsIdentity, records: Records, teams: Teams): Person {
  const email = identity.email?.toLowerCase();
  const organisations = email ? organisationsOf(email, records) : [];
  const listed = (list: readonly string[]) =>
    list.includes(identity.id.toLowerCase()) || (email !== undefined && list.includes(email));
  const roles: Role[] = [];
  if (listed(teams.lc)) roles.push('lc');
  if (listed(teams.rwo)) roles.push('rwo');
  if (organisations.some((organisation) => organisation.kind === 'gemeente')) roles.push('toegang');
  if (organisations.some((organisation) => organisation.kind === 'aanbieder')) roles.push('aanbieder');
  return { ...identity, email, roles: roles.length > 0 ? roles : ['gast'], organisations };
}

/** All organisations that a mail address stands for; a subdomain counts as its domain. */
export function organisationsOf(email: string, records: Records): readonly Organisation[] {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const covers = (mailDomains: readonly string[]) =>
    mailDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
  return [
    ...[...records.aanbieders.values()]
      .filter((record) => covers(record.mailDomains))
      .map((record): Organisation => ({ kind: 'aanbieder', id: record.id, name: record.title })),
    ...[...records.gemeenten.values()]
      .filter((record) => covers(record.mailDomains))
      .map((record): Organisation => ({ kind: 'gemeente', id: record.id, name: record.title })),
  ];
}
