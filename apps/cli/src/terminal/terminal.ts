/** Where a command speaks: results go out, everything about getting there goes to the error stream. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Draws over the last line drawn; null where nobody watches a screen. An empty text wipes it. */
  readonly redraw: ((line: string) => void) | null;
}

const WIPE = '\r\u001b[K';
const NARROWEST = 40;

export function processTerminal({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Terminal {
  let drawn = false;
  const redraw = (line: string): void => {
    drawn = line !== '';
    stderr.write(WIPE + line.slice(0, Math.max(NARROWEST, stderr.columns ?? 80) - 1));
  };
  const wipe = (): void => {
    if (drawn) redraw('');
  };
  return {
    out: (line) => {
      wipe();
      stdout.write(`${line}\n`);
    },
    err: (line) => {
      wipe();
      stderr.write(`${line}\n`);
    },
    redraw: stderr.isTTY === true ? redraw : null,
  };
}
