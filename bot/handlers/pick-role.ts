import type { Role } from '../../src/people/person.js';
import type { CardMessage } from '../render.js';
import type { Services } from '../services.js';
import { stringOf, type Turn } from '../verbs.js';
import { messageCard } from '../views/message.js';
import { welcomeCard } from '../views/help.js';
import { pickableRoles, rolePickerCard } from '../views/role-picker.js';

/** Local use: keeps which role and organisation someone wants. Beyond loopback the pick is refused. */
export async function onPickRole(services: Services, { person, input }: Turn): Promise<CardMessage> {
  const { renderer, answers, people, config, wizard } = services;
  if (config.microsoftApp) {
    return messageCard(renderer, {
      title: 'Dat kan hier niet',
      paragraphs: ['Uw rol volgt uit uw mailadres. Klopt die niet? Mail naar LC@VNG.nl.'],
    });
  }
  const role = pickableRoles.find((candidate) => candidate.value === input['role'])?.value;
  const organisationId = stringOf(input, 'organisation') ?? '';
  const records = answers.records();
  const kind = records.aanbieders.has(organisationId)
    ? 'aanbieder'
    : records.gemeenten.has(organisationId)
      ? 'toegang'
      : undefined;
  const needsOrganisation = role === 'aanbieder' || role === 'toegang';
  if (!role || (needsOrganisation && kind !== role)) {
    return rolePickerCard(renderer, person, records, {
      ...(role ? { role } : {}),
      organisation: organisationId,
      error: role
        ? `Kies bij deze rol ook een ${role === 'aanbieder' ? 'aanbieder' : 'gemeente'} uit de lijst.`
        : 'Kies een rol.',
    });
  }
  const roles: readonly Role[] = [role];
  await people.put(person.id, { roles, organisationIds: needsOrganisation ? [organisationId] : [] });
  const organisations = needsOrganisation
    ? [
        {
          kind: role === 'aanbieder' ? ('aanbieder' as const) : ('gemeente' as const),
          id: organisationId,
          name:
            (records.aanbieders.get(organisationId) ?? records.gemeenten.get(organisationId))?.title ?? organisationId,
        },
      ]
    : [];
  const picked = { ...person, roles, organisations };
  return welcomeCard(renderer, picked, wizard.formsFor(picked));
}
