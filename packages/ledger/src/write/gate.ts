/**
 * Lets whoever is ready go on only when those before have finished: a batch that is decided is not written before the one
 * before it is, or the two would get in each other's way over the callers and sources that they share.
 */
export class Gate {
  /** Resolves once the gate was passed. */
  readonly passed: Promise<void>;
  readonly #before: Promise<unknown> | undefined;
  #open: () => void = () => undefined;

  /** @param before what has to finish first; where it fails, nobody passes */
  constructor(before: Promise<unknown> | undefined) {
    this.#before = before;
    this.passed = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  async pass(): Promise<void> {
    await this.#before;
    this.#open();
  }
}
