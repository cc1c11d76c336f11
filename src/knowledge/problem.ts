/** Something wrong in the knowledge folder, in words that an editor can act on. An error refuses the folder, a warning does not. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Relative to the knowledge folder: `topics/sap.yaml`. */
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Where a record stands, for problems that are found later. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export function showProblem({ severity, file, line, reason }: Problem): string {
  return `${file}:${String(line)} ${severity}: ${reason}`;
}
