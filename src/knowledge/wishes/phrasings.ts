/** Ways in which Dutch says that something is to be done; … is what. */
export const wishPhrasings: readonly string[] = [
  '…',
  '…',
  'ik wil …',
  'wij willen graag …',
  'graag …',
  'ik moet …',
  'kun je …',
  '… aub',
  'ik wil nu …, start maar',
  'kan ik hier …?',
  'we gaan …',
  'wil …',
  'even …',
  'kunt u voor ons …?',
  'kan ik via jou …',
  '… graag',
  '… per vandaag',
  '… voor een jongere',
  'ik moet nog … voor een cliënt',
  'hoe kan ik …? ik wil dat nu regelen',
];

/** Ways in which Dutch asks how the same thing goes: these start nothing. */
export const questionPhrasings: readonly string[] = [
  'hoe kan ik …',
  'mag ik …',
  'wanneer moet ik …',
  'moet je altijd …',
  'wie moet …',
  '…, hoe werkt dat',
  '…, wie doet dat',
  '… termijn',
  'kan je ook later …?',
  'waarom …',
  'wat heb ik nodig als ik wil …',
  'ik wil …, mag dat?',
  '…, is dat verplicht',
  'ik wil weten of ik moet …',
  '… voorwaarden',
];

/**
 * Some of the phrasings of this, others for each next one: all of them for all would say the same many times over.
 *
 * @param turn how many were phrased before.
 */
export function phrased(what: string, phrasings: readonly string[], many: number, turn: number): string[] {
  return Array.from({ length: many }, (_, at) => phrasings[(turn * 5 + at * 3) % phrasings.length] ?? '…').map(
    (phrasing) => phrasing.replace('…', what),
  );
}
