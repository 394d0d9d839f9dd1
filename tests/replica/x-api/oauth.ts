import { createHash } from 'node:crypto';

interface Grant {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly clientId: string;
  readonly family: number;
}

/** Consent and tokens of X: codes work once, refresh tokens rotate, and a second use of one ends its whole family. */
export class FakeOAuth {
  /** Seconds that a new access token says to be good for. */
  expiresIn = 7200;
  /** What the authorize page does: agree at once, or say no. */
  consent: 'yes' | 'no' = 'yes';
  /** Scopes that were asked for last. */
  scope = '';
  refreshed = 0;
  revoked = 0;
  #next = 1;
  readonly #codes = new Map<string, Grant>();
  readonly #refresh = new Map<string, { family: number; used: boolean }>();
  readonly #access = new Map<string, number>();
  readonly #dead = new Set<number>();

  /** Where the authorize page sends the browser. */
  authorize(query: URLSearchParams): string {
    const redirectUri = query.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    this.scope = query.get('scope') ?? '';
    if (this.consent === 'no' || query.get('code_challenge_method') !== 'S256') {
      back.searchParams.set('error', 'access_denied');
      return back.href;
    }
    const code = this.#make('code');
    const challenge = query.get('code_challenge') ?? '';
    this.#codes.set(code, { challenge, redirectUri, clientId: query.get('client_id') ?? '', family: this.#next });
    back.searchParams.set('code', code);
    return back.href;
  }

  /** The token endpoint; 400 as X says it. */
  token(form: URLSearchParams): { status: number; json: object } {
    if (form.get('grant_type') === 'authorization_code') {
      const code = form.get('code') ?? '';
      const grant = this.#codes.get(code);
      this.#codes.delete(code);
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const fits =
        grant?.challenge === proof &&
        grant.redirectUri === form.get('redirect_uri') &&
        grant.clientId === form.get('client_id');
      return grant && fits ? this.#pair(grant.family) : INVALID;
    }
    const token = this.#refresh.get(form.get('refresh_token') ?? '');
    if (!token || this.#dead.has(token.family)) return INVALID;
    if (token.used) {
      this.#dead.add(token.family);
      return INVALID;
    }
    token.used = true;
    this.refreshed += 1;
    return this.#pair(token.family);
  }

  revoke(form: URLSearchParams): { status: number; json: object } {
    const token = this.#refresh.get(form.get('token') ?? '');
    if (token) this.#dead.add(token.family);
    this.revoked += 1;
    return { status: 200, json: { revoked: true } };
  }

  isGood(authorization: string): boolean {
    const family = this.#access.get(authorization.replace(/^Bearer /, ''));
    return family !== undefined && !this.#dead.has(family);
  }

  /** Access tokens given so far are refused from now on; refreshing still works. */
  expireAccess(): void {
    this.#access.clear();
  }

  /** As when the person takes the app's access back on x.com. */
  revokeAll(): void {
    for (const { family } of this.#refresh.values()) this.#dead.add(family);
  }

  #make(kind: string): string {
    this.#next += 1;
    return `fake-${kind}-${this.#next}`;
  }

  #pair(family: number): { status: number; json: object } {
    const access = this.#make('access');
    const refresh = this.#make('refresh');
    this.#access.set(access, family);
    this.#refresh.set(refresh, { family, used: false });
    const scope = this.scope || 'tweet.read users.read offline.access';
    return {
      status: 200,
      json: { token_type: 'bearer', expires_in: this.expiresIn, access_token: access, refresh_token: refresh, scope },
    };
  }
}

const INVALID = {
  status: 400,
  json: { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' },
};
