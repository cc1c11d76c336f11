import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../src/people/recognise.js';
import { shippedRecords } from '../forms/situation.js';

const teams = { lc: ['lc@vng.nl', 'object-id-lc'], rwo: ['rwo@middenholland.nl'] };

function someone(email: string | undefined, id = 'object-id') {
  return recognise({ id, tenantId: 'tenant', name: 'Medewerker', email }, shippedRecords, teams);
}

describe('recognising people by their mail domain', () => {
  it('gives staff of an aanbieder that aanbieder', () => {
    expect(someone('administratie@yulius.nl')).toMatchObject({
      roles: ['aanbieder'],
      organisations: [{ kind: 'aanbieder', id: 'yulius', name: 'Yulius' }],
    });
  });

  it('gives staff of a gemeente the role toegang, also from a subdomain and in capitals', () => {
    expect(someone('Toegang@Sociaal.Gouda.NL')).toMatchObject({ roles: ['toegang'], organisations: [{ id: 'gouda' }] });
  });

  it('gives all organisations that one domain stands for', () => {
    const ids = someone('administratie@pluryn.nl').organisations.map(({ id }) => id);
    expect(ids.sort()).toEqual(['intermetzo', 'pluryn', 'seyscentra']);
  });

  it.each(['iemand@nepyulius.nl', 'iemand@yulius.nl.example.com', 'iemand@example.com', undefined, '', 'yulius.nl@'])(
    'makes %j a gast: a look-alike is nobody',
    (email) => {
      expect(someone(email)).toMatchObject({ roles: ['gast'], organisations: [] });
    },
  );

  it('knows the LC team by mail address or object id, and RWO by theirs', () => {
    expect(someone('LC@VNG.nl').roles).toContain('lc');
    expect(someone(undefined, 'OBJECT-ID-LC').roles).toContain('lc');
    expect(someone('rwo@middenholland.nl').roles).toContain('rwo');
  });
});
