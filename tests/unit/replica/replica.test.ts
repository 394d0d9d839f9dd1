// @vitest-environment node
import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Replica, startReplica } from '../../replica/server.ts';
import type { CreateTweetResponse, CreateTweetVariables } from '../../replica/shared/x-api.ts';

let replica: Replica;

beforeAll(async () => {
  replica = await startReplica();
}, 30_000);
beforeEach(() => replica.reset());
afterAll(() => replica.close());

test('every path answers the page, under a policy without inline scripts', async () => {
  const { headers, body } = await send('GET', '/KotaContoh/status/1');
  expect(body).toContain('<div id="react-root">');
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/default-src 'none'; script-src 'self' 'nonce-[^']+'; style-src 'self' 'unsafe-inline'/);
  expect(replica.requests.map(({ host, path }) => host + path)).toEqual(['x.com/KotaContoh/status/1']);
});

test('a post is recorded under the account of the cookie', async () => {
  const { data } = await createTweet({ tweet_text: 'Halo', reply: replyTo('42') }, 'twid=u%3D7002');
  const id = data?.create_tweet.tweet_results.result.rest_id;
  expect(replica.posts()).toEqual([
    {
      id,
      text: 'Halo',
      account: 'DinasAirContoh',
      inReplyTo: '42',
      media: [],
      threadIndex: 0,
      url: `https://x.com/DinasAirContoh/status/${id}`,
    },
  ]);
});

test('a thread counts its posts', async () => {
  const first = await createTweet({ tweet_text: 'satu', batch_compose: 'BatchFirst' });
  const parent = first.data?.create_tweet.tweet_results.result.rest_id ?? '';
  await createTweet({ tweet_text: 'dua', batch_compose: 'BatchSubsequent', reply: replyTo(parent) });
  expect(replica.posts().map(({ threadIndex }) => threadIndex)).toEqual([0, 1]);
});

test('failing posts are answered with 200 and an error, and not recorded', async () => {
  replica.configurePosting({ failPosts: true });
  const { errors } = await createTweet({ tweet_text: 'Halo' });
  expect(errors).toHaveLength(1);
  expect(replica.posts()).toEqual([]);
});

const replyTo = (id: string) => ({ in_reply_to_tweet_id: id, exclude_reply_user_ids: [] });

async function createTweet(variables: Partial<CreateTweetVariables>, cookie = ''): Promise<CreateTweetResponse> {
  const media = { media_entities: [], possibly_sensitive: false };
  const content = JSON.stringify({ variables: { media, ...variables } });
  const { body } = await send('POST', '/i/api/graphql/any/CreateTweet', content, { cookie });
  return JSON.parse(body) as CreateTweetResponse;
}

function send(method: string, path: string, content = '', headers: Record<string, string> = {}) {
  return new Promise<{ headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: replica.port, method, path, rejectUnauthorized: false };
    const sent = request({ ...options, headers: { host: 'x.com', ...headers } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end(content);
  });
}
