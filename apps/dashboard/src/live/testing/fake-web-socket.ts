/** A WebSocket whose other end is the test. Speaks just enough of graphql-transport-ws. */
export class FakeWebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  /** Every socket that was opened, in order. */
  static opened: FakeWebSocket[] = [];

  readyState = FakeWebSocket.CONNECTING;
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  readonly sent: { type: string }[] = [];

  constructor() {
    FakeWebSocket.opened.push(this);
  }

  static get latest(): FakeWebSocket {
    const latest = FakeWebSocket.opened.at(-1);
    if (latest === undefined) throw new Error('no socket was opened yet');
    return latest;
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data) as { type: string });
  }

  close(code: number, reason: string): void {
    this.drop(code, reason);
  }

  /** The server accepts and acknowledges. */
  accept(): void {
    this.readyState = FakeWebSocket.OPEN;
    this.onopen?.();
    this.say({ type: 'connection_ack' });
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** The connection ends, however. */
  drop(code = 1006, reason = ''): void {
    if (this.readyState === FakeWebSocket.CLOSED) return;
    this.readyState = FakeWebSocket.CLOSED;
    this.onclose?.({ code, reason });
  }
}
