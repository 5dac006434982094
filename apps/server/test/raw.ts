import { type IncomingMessage, request } from 'node:http';

/** An answer as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Asks with any headers, `Host` among them, which `fetch` does not let one choose: JSON by POST, or GET where it is null. */
export function raw(url: string, json: unknown, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return rawText(url, json === null ? null : JSON.stringify(json), { 'content-type': 'application/json', ...headers });
}

/** The same with any body. */
export function rawText(url: string, body: string | null, headers: Record<string, string>): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, method: body === null ? 'GET' : 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}
