/** Where a command writes: handed in, so that a test reads what a person would. */
export interface CliOutput {
  /** A line on standard output. */
  line(text: string): void;
  /** A whole file on standard output, as it is. */
  bytes(content: Buffer): void;
  /** True when standard output is a screen. */
  readonly isTerminal?: boolean;
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
  bytes(content) {
    process.stdout.write(content);
  },
  isTerminal: process.stdout.isTTY,
  fail(text, exitCode) {
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  },
};
