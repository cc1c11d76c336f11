/** All against white at least 7:1 (WCAG 2.2, 1.4.6). */
export const colours = { text: '#1a1a1a', muted: '#4d4d4d', accent: '#003d6b', line: '#c8d1d9', tint: '#eef3f7' };

/** What a reader sees where someone left a field empty. */
export const notFilledIn = 'Niet ingevuld';
