import type { PostLog } from './post-log.ts';
import { accountOfCookie } from './shared/accounts.ts';
import type { MediaKind, PostingConfig } from './shared/posted.ts';
import type { CreateScheduledTweetRequest, CreateTweetRequest } from './shared/x-api.ts';

export interface ApiRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly cookie: string;
  readonly body: string;
}

export interface ApiResponse {
  readonly status: number;
  readonly json: unknown;
  readonly delayMs?: number;
}

type Handler = (request: ApiRequest, log: PostLog) => ApiResponse;

/** By the end of the path, because query ids and hosts (x.com, api.x.com, upload.x.com) change around it. */
const handlers: Readonly<Record<string, Handler>> = {
  '/CreateTweet': createTweet,
  '/CreateScheduledTweet': createScheduledTweet,
  '/HomeTimeline': homeTimeline,
  '/media/upload.json': uploadMedia,
  '/media/metadata/create.json': describeMedia,
  '/cards/create.json': createPoll,
  '/__replica/config': configure,
  '/__replica/seeding': seeding,
};

export function answerApi(request: ApiRequest, log: PostLog): ApiResponse | undefined {
  const ending = Object.keys(handlers).find((key) => request.path.endsWith(key));
  const handler = ending && handlers[ending];
  if (handler) return handler(request, log);
  if (/^\/(i\/api|1\.1|2|graphql)\//.test(request.path)) return { status: 404, json: { errors: [{ code: 34 }] } };
  return undefined;
}

function createTweet({ body, cookie }: ApiRequest, log: PostLog): ApiResponse {
  const { delayMs, failPosts } = log.config;
  if (failPosts) {
    // X answers 200 with an error list, so that a status check alone proves nothing.
    const message = 'Authorization: This request looks like it might be automated. (226)';
    return { status: 200, json: { errors: [{ message, code: 226 }] }, delayMs };
  }
  const { variables } = JSON.parse(body) as CreateTweetRequest;
  const result = log.create(variables, accountOfCookie(cookie));
  return { status: 200, json: { data: { create_tweet: { tweet_results: { result } } } }, delayMs };
}

function createScheduledTweet({ body, cookie }: ApiRequest, log: PostLog): ApiResponse {
  const { variables } = JSON.parse(body) as CreateScheduledTweetRequest;
  return { status: 200, json: { data: { tweet: { rest_id: log.schedule(variables, accountOfCookie(cookie)) } } } };
}

/** Only what was posted here: everything else on the page is seeded in the client. */
function homeTimeline(_request: ApiRequest, log: PostLog): ApiResponse {
  const entries = log.results.map((result) => ({
    entryId: `tweet-${result.rest_id}`,
    content: { entryType: 'TimelineTimelineItem', itemContent: { tweet_results: { result } } },
  }));
  const instructions = [{ type: 'TimelineAddEntries', entries }];
  return { status: 200, json: { data: { home: { home_timeline_urt: { instructions } } } } };
}

function uploadMedia({ query }: ApiRequest, log: PostLog): ApiResponse {
  const kind = (query.get('media_category') ?? 'tweet_image').replace('tweet_', '') as MediaKind;
  return { status: 200, json: { media_id_string: log.addMedia({ kind, alt: '' }) } };
}

function describeMedia({ body }: ApiRequest, log: PostLog): ApiResponse {
  const { media_id, alt_text } = JSON.parse(body) as { media_id: string; alt_text: { text: string } };
  log.describeMedia(media_id, alt_text.text);
  return { status: 200, json: {} };
}

function createPoll({ body }: ApiRequest, log: PostLog): ApiResponse {
  const card = JSON.parse(new URLSearchParams(body).get('card_data') ?? '{}') as Record<string, string>;
  const choices = [1, 2, 3, 4].flatMap((n) => card[`twitter:string:choice${n}_label`] ?? []);
  return { status: 200, json: { card_uri: log.addPoll(choices), status: 'OK' } };
}

/** Posts that a test put on the server, for every page that starts. */
function seeding(_request: ApiRequest, log: PostLog): ApiResponse {
  return { status: 200, json: log.seeding };
}

function configure({ body }: ApiRequest, log: PostLog): ApiResponse {
  log.config = { ...log.config, ...(JSON.parse(body) as Partial<PostingConfig>) };
  return { status: 200, json: log.config };
}
