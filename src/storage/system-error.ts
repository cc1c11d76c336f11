/** The code of an error of the operating system (`ENOENT`), or undefined when it is something else. */
export function systemErrorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
