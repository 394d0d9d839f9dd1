import { FakeOAuth } from './oauth.ts';
import { type FakePost, type FakeUser, newestFirst } from './posts.ts';

export interface FakeAnswer {
  readonly status: number;
  readonly json?: unknown;
  /** In the place of `json`. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the connection in the middle. */
  readonly cut?: boolean;
  /** The answer waits for it; over TLS only. */
  readonly hold?: Promise<void>;
}

export interface FakeCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers in the place of the API, once or more often; undefined = not this call. */
export type Fault = (call: FakeCall, oauth: FakeOAuth) => FakeAnswer | undefined;

/** X gives no more of a timeline. */
const DEPTH = 800;

/** X's API v2 as far as Tanggap asks it (facts of 2026-08-22), for unit tests by `fetch` and for browsers over TLS. */
export class FakeXApi {
  readonly oauth = new FakeOAuth();
  account: FakeUser = { id: '5000001', username: 'KotaContoh' };
  users: FakeUser[] = [];
  mentions: FakePost[] = [];
  own: FakePost[] = [];
  /** Ids of posts that their authors deleted. */
  readonly deleted = new Set<string>();
  /** The names it takes; the others are refused. */
  dialect: 'tweet' | 'post' = 'tweet';
  readonly calls: FakeCall[] = [];
  #faults: Fault[] = [];

  /** The next call that fits is answered so instead. */
  failOnce(fault: Fault): void {
    this.#faults.push(fault);
  }

  clearFaults(): void {
    this.#faults = [];
  }

  /** How often a path was asked for. */
  count(path: RegExp): number {
    return this.calls.filter((call) => path.test(call.path)).length;
  }

  answer(call: FakeCall): FakeAnswer {
    this.calls.push(call);
    for (const fault of this.#faults) {
      const answer = fault(call, this.oauth);
      if (!answer) continue;
      this.#faults = this.#faults.filter((other) => other !== fault);
      return answer;
    }
    const form = () => new URLSearchParams(call.body);
    const isForm = call.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    if (call.path.startsWith('/2/oauth2/') && !isForm) return { status: 400, json: { error: 'invalid_request' } };
    if (call.path === '/2/oauth2/token') return this.oauth.token(form());
    if (call.path === '/2/oauth2/revoke') return this.oauth.revoke(form());
    if (!this.oauth.isGood(call.headers['authorization'] ?? '')) {
      return { status: 401, json: { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' } };
    }
    return call.method === 'GET' ? this.#read(call) : { status: 405, json: { title: 'never' } };
  }

  #read({ path, query }: FakeCall): FakeAnswer {
    const wrong = this.dialect === 'tweet' ? 'post.fields' : 'tweet.fields';
    if (query.has(wrong)) {
      const message = `The query parameter [${wrong}] is not one of [${this.dialect}.fields]`;
      return { status: 400, json: { errors: [{ parameters: {}, message }], title: 'Invalid Request' } };
    }
    if (path === '/2/users/me') return ok({ data: { ...this.account, name: 'Kota Contoh' } });
    if (path === `/2/users/${this.account.id}/mentions`) return this.#timeline(this.mentions, query);
    if (path === `/2/users/${this.account.id}/tweets`) return this.#timeline(this.own, query);
    if (path === '/2/tweets/search/recent') {
      const list = (query.get('query') ?? '').startsWith('from:') ? this.own : this.mentions;
      return this.#timeline(list, query, Number.POSITIVE_INFINITY);
    }
    if (path === '/2/users') {
      const ids = query.get('ids')?.split(',') ?? [];
      return ok({ data: this.users.filter(({ id }) => ids.includes(id)) });
    }
    if (path === '/2/tweets') return this.#lookUp(query.get('ids')?.split(',') ?? []);
    return { status: 404, json: { title: 'Not Found' } };
  }

  #timeline(list: readonly FakePost[], query: URLSearchParams, depth = DEPTH): FakeAnswer {
    const since = BigInt(query.get('since_id') ?? 0);
    const until = query.has('until_id') ? BigInt(query.get('until_id') ?? 0) : undefined;
    const start = query.has('start_time') ? Date.parse(query.get('start_time') ?? '') : 0;
    const reachable = newestFirst(list.filter(({ id }) => !this.deleted.has(id))).slice(0, depth);
    const found = reachable.filter(
      ({ id, created_at }) =>
        BigInt(id) > since && (until === undefined || BigInt(id) < until) && Date.parse(created_at) >= start,
    );
    const size = Number(query.get('max_results') ?? 10);
    const token = query.get('pagination_token') ?? query.get('next_token');
    // By id, as X's tokens: what is posted meanwhile shifts no page.
    const left = token ? found.filter(({ id }) => BigInt(id) < BigInt(token.replace('page-', ''))) : found;
    const data = left.slice(0, size);
    const last = data.at(-1);
    const meta = {
      result_count: data.length,
      ...(data[0] && last && { newest_id: data[0].id, oldest_id: last.id }),
      ...(left.length > size && last && { next_token: `page-${last.id}` }),
    };
    return ok(data.length === 0 ? { meta } : { data: data.map((post) => this.#named(post)), meta });
  }

  #lookUp(ids: readonly string[]): FakeAnswer {
    const there = [...this.mentions, ...this.own].filter(({ id }) => ids.includes(id) && !this.deleted.has(id));
    const errors = ids
      .filter((id) => this.deleted.has(id))
      .map((value) => ({
        value,
        resource_id: value,
        detail: `Could not find tweet with ids: [${value}].`,
        title: 'Not Found Error',
        resource_type: 'tweet',
        parameter: 'ids',
        type: 'https://api.x.com/2/problems/resource-not-found',
      }));
    return ok({ data: there.map((post) => this.#named(post)), ...(errors.length > 0 && { errors }) });
  }

  #named({ referenced_tweets, ...post }: FakePost): object {
    const name = this.dialect === 'tweet' ? 'referenced_tweets' : 'referenced_posts';
    return { ...post, ...(referenced_tweets && { [name]: referenced_tweets }) };
  }
}

function ok(json: unknown): FakeAnswer {
  const reset = Math.ceil(Date.now() / 1000) + 900;
  return {
    status: 200,
    json,
    headers: { 'x-rate-limit-limit': '300', 'x-rate-limit-remaining': '250', 'x-rate-limit-reset': String(reset) },
  };
}
