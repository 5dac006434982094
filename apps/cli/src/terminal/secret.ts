import { UsageError } from '../usage-error.js';
import type { Terminal } from './terminal.js';

const ENTER = new Set(['\r', '\n', '\u0004']);
const BACKSPACE = new Set(['\b', '\u007f']);
const CTRL_C = '\u0003';

/**
 * Asks for a secret without showing it, or reads the first line where the input is no keyboard. It never stands among the
 * arguments, which every process of the machine can read.
 * @throws UsageError where Ctrl-C answers
 */
export async function readSecret(stdin: NodeJS.ReadStream, terminal: Terminal, question: string): Promise<string> {
  stdin.setEncoding('utf8');
  if (!stdin.isTTY) {
    let text = '';
    for await (const chunk of stdin) text += String(chunk);
    return text.split(/\r?\n/)[0] ?? '';
  }
  // before the question, so that nothing typed in answer is ever echoed
  stdin.setRawMode(true);
  stdin.resume();
  (terminal.redraw ?? terminal.err)(question);
  try {
    return await typed(stdin);
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    terminal.redraw?.('');
  }
}

function typed(stdin: NodeJS.ReadStream): Promise<string> {
  let secret = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: string) => {
      for (const character of chunk) {
        if (character === CTRL_C) {
          stdin.off('data', hear);
          return reject(new UsageError('interrupted'));
        }
        if (ENTER.has(character)) {
          stdin.off('data', hear);
          return resolve(secret);
        }
        secret = BACKSPACE.has(character) ? [...secret].slice(0, -1).join('') : secret + character;
      }
    };
    stdin.on('data', hear);
  });
}
