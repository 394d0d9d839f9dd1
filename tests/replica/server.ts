import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerApi } from './api.ts';
import { clientBundle } from './bundle.ts';
import { makeCertificate } from './certificate.ts';
import { picture } from './pictures.ts';
import { PostLog } from './post-log.ts';
import { replicaHosts } from './shared/hosts.ts';
import type { PostedPost, PostingConfig } from './shared/posted.ts';
import type { Seeding } from './shared/seeding.ts';
import { contentSecurityPolicy, shell } from './shell.ts';
import { FakeXApi } from './x-api/fake-x-api.ts';
import { answerOfficialApi } from './x-api/over-tls.ts';

export interface ReplicaOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

export interface RecordedRequest {
  readonly host: string;
  /** With the query. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Replica {
  readonly port: number;
  readonly url: 'https://x.com';
  /** Value for Chromium's `--host-resolver-rules`; everything that is not X's fails to resolve. */
  readonly hostResolverRules: string;
  /** Chromium arguments that go with the rules. */
  readonly chromiumArgs: readonly string[];
  readonly requests: readonly RecordedRequest[];
  posts(): readonly PostedPost[];
  /** The official API, and X's page of consent; another one after each reset. */
  readonly officialApi: FakeXApi;
  /** Makes the next posts fail, or slow. */
  configurePosting(config: Partial<PostingConfig>): void;
  /** Adds posts to every page that starts from now on; in a page that is open, `window.__replica.seedPosts` does. */
  seed(seeding: Partial<Seeding>): void;
  /** Forgets requests, posts and seeds, and goes back to posting without failure. */
  reset(): void;
  close(): Promise<void>;
}

export async function startReplica(options: ReplicaOptions = {}): Promise<Replica> {
  const [certificate, script] = await Promise.all([makeCertificate(), clientBundle()]);
  const requests: RecordedRequest[] = [];
  const log = new PostLog();
  const build = randomBytes(4).toString('hex');
  let officialApi = new FakeXApi();

  const server = createServer(certificate, (request, response) => {
    const host = (request.headers.host ?? 'x.com').replace(/:\d+$/, '');
    const method = request.method ?? 'GET';
    requests.push({ host, path: request.url ?? '/', method, headers: plainHeaders(request) });
    answer(request, response, host, { script, log, build, officialApi }).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hostResolverRules = [
    ...replicaHosts.map((host) => `MAP ${host} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ].join(',');

  return {
    port,
    url: 'https://x.com',
    hostResolverRules,
    chromiumArgs: [
      `--host-resolver-rules=${hostResolverRules}`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-sync',
    ],
    requests,
    posts: () => log.posts,
    get officialApi() {
      return officialApi;
    },
    configurePosting: (config) => {
      log.config = { ...log.config, ...config };
    },
    seed: ({ posts = [], mentions = 0 }) => {
      const before = log.seeding;
      log.seeding = { posts: [...before.posts, ...posts], mentions: Math.max(before.mentions, mentions) };
    },
    reset: () => {
      requests.length = 0;
      log.reset();
      officialApi = new FakeXApi();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Context {
  readonly script: string;
  readonly log: PostLog;
  readonly build: string;
  readonly officialApi: FakeXApi;
}

async function answer(request: IncomingMessage, response: ServerResponse, host: string, context: Context) {
  const url = new URL(request.url ?? '/', `https://${host}`);
  if (host.endsWith('twitter.com')) {
    // twitter.com only redirects since 2026 (x-web.md §5.6); the mobile host keeps its prefix.
    const target = host.startsWith('mobile.') ? 'mobile.x.com' : 'x.com';
    response.writeHead(302, { location: `https://${target}${request.url ?? '/'}` }).end();
    return;
  }
  if (host.endsWith('twimg.com') || host.endsWith('.example')) {
    response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=600' });
    response.end(picture(host, url.pathname));
    return;
  }
  if (await answerOfficialApi(request, response, url, context.officialApi)) return;
  const cors = corsHeaders(request.headers.origin);
  if (request.method === 'OPTIONS') {
    response.writeHead(204, cors).end();
    return;
  }
  const body = await readBody(request);
  const cookie = request.headers.cookie ?? '';
  const api = answerApi({ path: url.pathname, query: url.searchParams, cookie, body }, context.log);
  if (api) {
    if (api.delayMs) await new Promise((resolve) => setTimeout(resolve, api.delayMs));
    response.writeHead(api.status, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(api.json));
  } else if (url.pathname === '/client/main.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(context.script);
  } else if (/\.(ico|png|js|json|map)$/.test(url.pathname)) {
    // No picture for the tab: an error in the console would look like the tested extension's.
    response.writeHead(url.pathname === '/favicon.ico' ? 204 : 404).end();
  } else {
    const nonce = randomBytes(12).toString('base64');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-frame-options': 'SAMEORIGIN',
    });
    response.end(shell(nonce, context.build));
  }
}

/** api., upload. and caps.x.com are other origins than the page's. */
function corsHeaders(origin: string | undefined): Record<string, string> {
  if (!origin) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers':
      'authorization, content-type, x-csrf-token, x-client-transaction-id, x-twitter-active-user, x-twitter-auth-type',
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]));
}
