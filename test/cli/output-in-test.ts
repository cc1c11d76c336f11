import type { CliOutput } from '../../src/cli/output.js';

/** What a command wrote, as a person at a terminal would have it. */
export class OutputInTest implements CliOutput {
  readonly lines: string[] = [];
  readonly failed: string[] = [];
  exitCode = 0;
  written = Buffer.alloc(0);

  line(text: string): void {
    this.lines.push(text);
  }

  bytes(content: Buffer): void {
    this.written = Buffer.concat([this.written, content]);
  }

  fail(text: string, exitCode: number): void {
    this.failed.push(text);
    this.exitCode = exitCode;
  }
}
