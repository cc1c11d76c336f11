/** Work that can be left for a moment at every yield, to go on later. */
export type InParts<T> = Generator<undefined, T, undefined>;

/** Does the work without leaving it: for a start, a command or a test, where nothing waits. */
export function atOnce<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** So long the work may keep everyone else waiting. */
const longestTurnMs = 12;

/** Does the work in short turns, between which messages are answered. */
export async function inTurns<T>(work: InParts<T>): Promise<T> {
  for (let began = performance.now(); ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < longestTurnMs) continue;
    await new Promise(setImmediate);
    began = performance.now();
  }
}
