/** A post as X's API would give it, in the names of its "tweet" dialect. */
export interface FakePost {
  readonly id: string;
  readonly text: string;
  readonly author_id: string;
  readonly created_at: string;
  readonly lang?: string;
  readonly conversation_id?: string;
  readonly in_reply_to_user_id?: string;
  readonly referenced_tweets?: readonly { readonly type: string; readonly id: string }[];
  readonly entities?: object;
}

export interface FakeUser {
  readonly id: string;
  readonly username: string;
}

const EPOCH = 1_288_834_974_657n;

/** An id as X gives it at that moment (ms since 1970); `nth` tells apart what was made in the same one. */
const idAt = (time: number, nth = 0): string => String(((BigInt(time) - EPOCH) << 22n) + BigInt(nth));
const timeOf = (id: string): number => Number((BigInt(id) >> 22n) + EPOCH);

/** Newest first, as X answers. */
export const newestFirst = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)));

/** Words that no other number has: posts about the same matter would be one group. */
const matterOf = (number: number): string =>
  [7, 11, 13]
    .map((prime) => [...String((number + 100) * prime)].map((digit) => 'bcdfghjklm'.charAt(Number(digit))).join('a'))
    .join(' ');

/** Citizens' posts to the agency, one a minute back from `until` (ms since 1970), each by somebody else. */
export function citizensWrite(
  count: number,
  until: number,
  agency: FakeUser,
): { posts: FakePost[]; users: FakeUser[] } {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const users = numbers.map((index) => ({ id: String(7_000_000 + index), username: `warga_api_${index}` }));
  const posts = numbers.map((index): FakePost => {
    const time = until - index * 60_000;
    const id = idAt(time, index);
    return {
      id,
      text: `@${agency.username} Kapan ${matterOf(index)} diperbaiki?`,
      author_id: String(7_000_000 + index),
      created_at: new Date(time).toISOString(),
      lang: 'in',
      conversation_id: id,
      entities: { mentions: [{ start: 0, end: 1, username: agency.username, id: agency.id }] },
    };
  });
  return { posts, users };
}

/** The agency's answer to a post, a minute after it. */
export function agencyAnswers(post: FakePost, agency: FakeUser): FakePost {
  const time = timeOf(post.id) + 60_000;
  return {
    id: idAt(time, 4095),
    text: `@warga Terima kasih, sudah kami perbaiki hari ini.`,
    author_id: agency.id,
    created_at: new Date(time).toISOString(),
    lang: 'in',
    conversation_id: post.conversation_id ?? post.id,
    in_reply_to_user_id: post.author_id,
    referenced_tweets: [{ type: 'replied_to', id: post.id }],
  };
}
