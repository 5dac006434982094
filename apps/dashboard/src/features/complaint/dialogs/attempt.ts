/**
 * One person's attempt to have one thing done. The same input keeps its key until the server has said what became of
 * it, so sending again after a cut connection is executed once; another input is another attempt.
 */
export class Attempt {
  #input: string | null = null;
  #key = '';

  constructor(private readonly newKey: () => string = randomKey) {}

  /** The key to send with this input. */
  keyFor(input: unknown): string {
    const text = JSON.stringify(input);
    if (text !== this.#input) {
      this.#input = text;
      this.#key = this.newKey();
    }
    return this.#key;
  }

  /** The server has answered: whatever is sent next is a new attempt. */
  settled(): void {
    this.#input = null;
  }
}

/** `crypto.randomUUID` exists on secure origins only, and a hotline's inner network may have none. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
