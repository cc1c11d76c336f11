import { systemClock } from '../../src/clock.js';
import type { Contact } from '../../src/people/contacts.js';
import type { NewRequest } from '../../src/requests/request.js';
import { openStorage, type Storage } from '../../src/storage/open-storage.js';
import { aNewRequest } from '../requests/a-request.js';
import { openStage, type Stage } from './assistant-in-test.js';
import type { Member } from './teams.js';

export const lcColleague: Member = { id: 'lc-2', name: 'Collega LC-team', email: 'lc2@vng.nl' };
export const rwo: Member = { id: 'rwo-1', name: 'Medewerker RWO', email: 'inkoop@rwo.example' };
export const both: Member = { id: 'both-1', name: 'Medewerker LC en RWO', email: 'beide@vng.nl' };

/** A channel of Teams, and a post in it. */
export const channel = '19:kanaal@thread.tacv2';
export const post = `${channel};messageid=1700000000000`;

export const wijkteamGouda: Contact = {
  organisation: { kind: 'gemeente', id: 'gouda' },
  subject: 'toegang',
  name: 'Sociaal team',
  telephone: '14 0182',
  hours: 'werkdagen van 9 tot 12 uur',
  mail: 'sociaalteam@gouda.nl',
  confirmedOn: '2026-01-05',
  confirmedBy: 'gouda-1',
  draftId: 'contact-1',
};

export const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** A URC-aanvraag of gemeente Gouda. */
export function aUrc(change: Partial<NewRequest> = {}): NewRequest {
  return aNewRequest({
    kind: 'urc',
    letters: 'URC',
    title: 'URC voor Dagbehandeling, Gouda',
    filer: {
      id: 'gouda-1',
      name: 'Medewerker toegang Gouda',
      roles: ['toegang'],
      organisation: { kind: 'gemeente', id: 'gouda', name: 'Gouda' },
    },
    refs: { gemeente: 'gouda' },
    ...change,
  });
}

/** The assistant with two people in the LC team, one at RWO and one in both, and with what `fill` puts in its storage. */
export async function openTriageStage(
  fill: (storage: Storage) => Promise<void> = () => Promise.resolve(),
): Promise<Stage> {
  const stage = await openStage(
    { LC_TEAM: 'lc@vng.nl,lc2@vng.nl,beide@vng.nl', RWO_TEAM: 'inkoop@rwo.example,beide@vng.nl' },
    async (dataDir) => {
      const storage = await openStorage({ dataDir, clock: systemClock });
      await fill(storage);
      await storage.close();
    },
  );
  for (const member of [lcColleague, rwo, both]) stage.teams.knows(member);
  return stage;
}
