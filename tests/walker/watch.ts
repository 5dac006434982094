import type { Page, Response } from '@playwright/test';
import { within } from '@watchfloor/testkit/waits';

/** Hears what a page complains of: errors, warnings, answers that are faults. */
export class Watch {
  readonly #heard: string[] = [];
  readonly #asked = new Set<object>();
  #told: (() => void) | undefined;

  constructor(page: Page) {
    page.on('pageerror', (error) => this.#heard.push(`the page failed: ${error.message}`));
    page.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warning') this.#heard.push(`console ${type}: ${message.text().slice(0, 300)}`);
    });
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch' || request.resourceType() === 'script') this.#asked.add(request);
    });
    page.on('requestfinished', (request) => this.#over(request));
    page.on('requestfailed', (request) => this.#over(request));
    // another document: what the one before has asked is told to nobody, not even that it was given up
    page.on('domcontentloaded', () => {
      for (const request of this.#asked) this.#over(request);
    });
    page.on('response', (response) => void this.#look(response));
    // a page that asks before it is left is answered yes
    page.on('dialog', (dialog) => void dialog.accept());
  }

  /** What was heard since the last call. */
  take(): readonly string[] {
    return this.#heard.splice(0);
  }

  /** Notes what somebody else has noticed. */
  hear(what: string): void {
    this.#heard.push(what);
  }

  /** Whether nothing is on its way. */
  get quiet(): boolean {
    return this.#asked.size === 0;
  }

  /** Resolves when every question has its answer; one that has none in time is heard as well. */
  async answered(): Promise<void> {
    if (this.#asked.size === 0) return;
    const all = new Promise<void>((resolve) => {
      this.#told = resolve;
    });
    await within(all, 'the answers of the server').catch((error: Error) => {
      this.#heard.push(error.message);
      this.#asked.clear();
    });
  }

  #over(request: object): void {
    this.#asked.delete(request);
    if (this.#asked.size === 0) this.#told?.();
  }

  async #look(response: Response): Promise<void> {
    const path = new URL(response.url()).pathname;
    if (response.status() >= 500) this.#heard.push(`${path} answered ${response.status()}`);
    if (path !== '/graphql' || !response.ok()) return;
    const body = await response.text().catch(() => '');
    if (body.includes('"errors":[')) this.#heard.push(`${path} answered errors: ${body.slice(0, 200)}`);
  }
}
