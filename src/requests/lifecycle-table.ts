import { actionNames, lifecycle, type ActionRule } from './lifecycle.js';

const who: Readonly<Record<ActionRule['by'], string>> = {
  behandelaar: 'the team that handles it',
  indiener: 'who filed it',
  assistent: 'the assistant itself',
};
const teams = { lc: 'the LC team', rwo: 'RWO (URC only)' } as const;
const told: Readonly<Record<ActionRule['tells'][number], string>> = {
  indiener: 'the filer',
  behandelaar: 'who handles it',
  gemeente: 'the contact of the gemeente',
};

/** The life of a request as a table in Markdown, for the docs; a test keeps the docs the same as the code. */
export function lifecycleTable(): string {
  const rows = actionNames.map((name) => {
    const { title, by, team, moves, text, outcomes, tells, internal } = lifecycle[name];
    return [
      title,
      by === 'behandelaar' && team !== undefined ? teams[team] : team === 'rwo' ? `${who[by]} (URC only)` : who[by],
      Object.entries(moves)
        .map(([from, to]) => (from === to ? from : `${from} → ${to}`))
        .join('; '),
      [
        ...(outcomes === undefined || outcomes.length < 2 ? [] : [`outcome (${outcomes.join(', ')})`]),
        ...(text === undefined ? [] : [text.required ? 'text' : 'text, if wanted']),
      ].join('; ') || 'nothing',
      internal === true ? 'nobody: seen by the team only' : tells.map((one) => told[one]).join(', ') || 'nobody',
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const headings = ['action', 'by', 'from → to', 'owes', 'told'];
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
