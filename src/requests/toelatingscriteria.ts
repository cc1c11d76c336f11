/** A criterion that an aanbieder meets to get a contract, in few words. */
export interface Toelatingscriterium {
  readonly id: string;
  readonly title: string;
}

/**
 * The eleven toelatingscriteria of regio Midden-Holland (inkoopplan 4.4.1): each is a hard requirement (knock-out). Who does
 * not meet one may show, in hoor en wederhoor, that it is repaired.
 */
export const toelatingscriteria: readonly Toelatingscriterium[] = [
  { id: 'ervaringen', title: 'Geen contract ontbonden, opgezegd of geweigerd in 3 jaar' },
  { id: 'ervaring', title: 'Genoeg ervaring met dit product in 2 jaar' },
  { id: 'maatregel', title: 'Geen bestuursrechtelijke maatregel in 3 jaar' },
  { id: 'financien', title: 'Financieel gezond in de afgelopen 3 jaar' },
  { id: 'branche', title: 'Lid van een branche- of beroepsvereniging' },
  { id: 'vog', title: 'VOG voor rechtspersonen en voor de bestuurder' },
  { id: 'personeel', title: 'Genoeg bekwaam personeel' },
  { id: 'gva', title: 'Gedragsverklaring aanbesteden (GVA)' },
  { id: 'vrijwilligers', title: 'Vrijwilligersbeleid (niet voor micro-ondernemingen)' },
  { id: 'verzekering', title: 'Goed verzekerd' },
  { id: 'iso', title: 'ISO 9001 of gelijkwaardig' },
];
