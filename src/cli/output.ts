/** Where a command writes: handed in, so that a test reads what a person would. */
export interface CliOutput {
  /** A line on standard output. */
  line(text: string): void;
  /** A line on standard error; the command ends with this exit code. */
  fail(text: string, exitCode: number): void;
}

/** Text that someone typed, on one line and without the control characters that a terminal would obey. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

export const terminal: CliOutput = {
  line(text) {
    process.stdout.write(`${text}\n`);
  },
  fail(text, exitCode) {
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  },
};
