import { formatDayShort } from '../../calendar.js';
import type { Day } from '../../clock.js';

/** SAP-uitwerking 2.4: the ingangsdatum of a change lies in the future, except with spoedzorg. */
export function ingangsdatumProblem(ingangsdatum: Day, today: Day, spoed: boolean): string | undefined {
  if (spoed || ingangsdatum > today) return undefined;
  return `Kies een dag na vandaag (${formatDayShort(today)}). Gaat het om spoedzorg? Zet "Spoedzorg" dan aan en geef de reden.`;
}
