import type { Dialect } from '@/lib/core/x-api/poll.ts';

/*
 * X renames "tweet" to "post" in its API, endpoint by endpoint. The client library and the rest of Tanggap speak
 * "tweet"; this is the one place where a request is put into the other names and its answer taken back.
 */

const PARAMETERS: Readonly<Record<string, string>> = { 'tweet.fields': 'post.fields' };
const VALUES: Readonly<Record<string, string>> = {
  referenced_tweets: 'referenced_posts',
  edit_history_tweet_ids: 'edit_history_post_ids',
};
/** In the new names these are no fields any more, but come along when asked for as expansions. */
const EXPANDED: Readonly<Record<string, string>> = {
  author_id: 'author_id',
  in_reply_to_user_id: 'in_reply_to_user_id',
  referenced_tweets: 'referenced_posts.id',
};
const MEMBERS: Readonly<Record<string, string>> = {
  referenced_posts: 'referenced_tweets',
  edit_history_post_ids: 'edit_history_tweet_ids',
  posts: 'tweets',
  note_post: 'note_tweet',
};

/** Puts the query of a request, written in "tweet", into `dialect`. */
export function inDialect(query: URLSearchParams, dialect: Dialect): URLSearchParams {
  if (dialect === 'tweet') return query;
  const translated = new URLSearchParams();
  const expansions = new Set(query.get('expansions')?.split(',') ?? []);
  for (const [name, value] of query) {
    if (name === 'expansions') continue;
    if (!Object.hasOwn(PARAMETERS, name)) {
      translated.append(name, value);
      continue;
    }
    const fields = value.split(',').filter((field) => {
      const expansion = EXPANDED[field];
      if (expansion !== undefined) expansions.add(expansion);
      return expansion === undefined;
    });
    translated.append(PARAMETERS[name] ?? name, fields.map((field) => VALUES[field] ?? field).join(','));
  }
  if (expansions.size > 0) translated.append('expansions', [...expansions].join(','));
  return translated;
}

/** Takes an answer back into "tweet"; one that is in it already stays as it is. */
export function fromDialect(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(fromDialect);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [MEMBERS[key] ?? key, fromDialect(value)]));
}

/** Whether X's words for a refused request name the parameter that only one dialect has. */
export const refusesDialect = (body: unknown, dialect: Dialect): boolean =>
  JSON.stringify(body ?? '').includes(dialect === 'tweet' ? 'tweet.fields' : 'post.fields');
