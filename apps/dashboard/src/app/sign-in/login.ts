/** How a sign-in went. */
export type LoginResult =
  | { readonly kind: 'in' }
  | { readonly kind: 'wrong' }
  /** Too many attempts; `seconds` until the next is heard. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Very many sign in at this moment. */
  | { readonly kind: 'busy'; readonly seconds: number }
  /** The server has no room to write down who is signed in. */
  | { readonly kind: 'full' }
  /** A demo account where the server refuses them. */
  | { readonly kind: 'demoRefused' }
  | { readonly kind: 'away' };

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: 'supervisor' | 'liaison' | 'leader' | 'admin';
}

const patience = 60;

export async function login(username: string, password: string, send: typeof fetch = fetch): Promise<LoginResult> {
  try {
    const response = await send('/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (response.ok) return { kind: 'in' };
    const retryAfter = Number(response.headers.get('retry-after'));
    if (response.status === 429) return { kind: 'wait', seconds: retryAfter || patience };
    if (response.status === 503 && (await codeOf(response)) === 'BUSY') return { kind: 'busy', seconds: retryAfter };
    if (response.status === 507) return { kind: 'full' };
    if (response.status === 403) return { kind: 'demoRefused' };
    return { kind: response.status < 500 ? 'wrong' : 'away' };
  } catch {
    return { kind: 'away' };
  }
}

/** What the server calls its refusal; null where somebody else answers, or it only starts. */
async function codeOf(response: Response): Promise<unknown> {
  const { error } = (await response.json().catch(() => ({}))) as { error?: { code?: unknown } };
  return error?.code ?? null;
}

/** The accounts that may be used with one click; none where there is no demo or no answer. */
export async function demoAccounts(send: typeof fetch = fetch): Promise<readonly DemoAccount[]> {
  try {
    const response = await send('/auth/demo');
    return response.ok ? ((await response.json()) as DemoAccount[]) : [];
  } catch {
    return [];
  }
}
