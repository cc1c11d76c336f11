/** An aligned table for a terminal: a heading, a line, and the rows. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headings.map((heading, at) =>
    rows.reduce((widest, row) => Math.max(widest, row[at]?.length ?? 0), heading.length),
  );
  const aligned = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [aligned(headings), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(aligned)];
}
