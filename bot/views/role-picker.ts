import type { Records } from '../../src/knowledge/records.js';
import type { Person } from '../../src/people/person.js';
import type { CardMessage, Renderer } from '../render.js';

export const pickableRoles = [
  { value: 'aanbieder', title: 'Medewerker van een aanbieder' },
  { value: 'toegang', title: 'Medewerker toegang van een gemeente' },
  { value: 'lc', title: 'LC-team van de VNG' },
  { value: 'rwo', title: 'RWO Midden-Holland' },
] as const;

/** Local use only: who does someone want to be? */
export function rolePickerCard(
  renderer: Renderer,
  person: Person,
  records: Records,
  picked: { role?: string; organisation?: string; error?: string } = {},
): CardMessage {
  const organisations = [
    ...[...records.aanbieders.values()].map((record) => ({ value: record.id, title: record.title })),
    ...[...records.gemeenten.values()]
      .filter((record) => record.middenHolland)
      .map((record) => ({ value: record.id, title: `Gemeente ${record.title}` })),
  ].sort((a, b) => a.title.localeCompare(b.title, 'nl'));
  const speak = 'Als wie wilt u werken?';
  const card = renderer.render('role-picker', {
    speak,
    role: picked.role ?? person.roles.find((role) => role !== 'gast') ?? 'aanbieder',
    organisation: picked.organisation ?? person.organisations[0]?.id ?? '',
    error: picked.error ?? '',
    roles: pickableRoles,
    organisations,
  });
  return { card, summary: speak };
}
