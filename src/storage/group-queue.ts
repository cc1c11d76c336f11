/** Collects what comes in while a group is being committed, and commits that as the next group; one group at a time. */
export class GroupQueue<T> {
  readonly #waiting: T[] = [];
  #working: Promise<void> | undefined;

  /** `commit` never rejects: it tells each of the group how it went. */
  constructor(
    private readonly commit: (group: readonly T[]) => Promise<void>,
    private readonly groupSize = Infinity,
  ) {}

  add(one: T): void {
    this.#waiting.push(one);
    this.#working ??= this.#work();
  }

  /** Resolves when all that was added is done. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    // What is added in the same turn of the event loop goes together.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.commit(this.#waiting.splice(0, this.groupSize));
    // In the same turn as the check above: who adds later starts anew.
    this.#working = undefined;
  }
}
