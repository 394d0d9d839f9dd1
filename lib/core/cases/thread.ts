import type { CaseEvent, CaseEventOf } from './events.ts';
import type { CaseClass, Relation } from './terms.ts';

/** A citizen's post as all events of it say together. Instants in milliseconds since 1970. */
export interface CitizenPost {
  readonly id: string;
  readonly postedAt: number;
  /** When we first saw it: nobody can have closed it knowingly before. */
  readonly seenAt: number;
  /** It wants an answer, as proposed or as staff said. */
  readonly needs: boolean;
  /** Staff said that it wants none. */
  readonly waived: boolean;
  readonly courtesy: boolean;
  readonly question: boolean;
  readonly vulnerable: boolean;
  readonly exposed: readonly string[];
  readonly class: CaseClass;
  readonly relation: Relation;
  readonly account: string;
  readonly language?: string;
  readonly conversationId?: string;
}

export interface OurReply {
  /** Our post's, or the event's where staff told of it by hand. */
  readonly id: string;
  readonly postId?: string;
  /** It answers every citizen post up to then, and the one it is known to answer whatever the clocks say. */
  readonly at: number;
  readonly tone: CaseEventOf<'reply-observed'>['tone'];
}

export interface Thread {
  /** Oldest first. */
  readonly posts: readonly CitizenPost[];
  readonly replies: readonly OurReply[];
}

/** By time of recording, then id: the same on every machine. */
export const byRecording = (a: CaseEvent, b: CaseEvent): number => compareTimes(a.at, b.at) || (a.id < b.id ? -1 : 1);

/** Times of one length are in one form and sort as text, which is much cheaper. */
const compareTimes = (a: string, b: string): number =>
  a.length !== b.length ? Date.parse(a) - Date.parse(b) : a === b ? 0 : a < b ? -1 : 1;

const byTime = (a: { at: number; id: string }, b: { at: number; id: string }): number =>
  a.at - b.at || (a.id < b.id ? -1 : 1);

function grouped<T>(list: readonly T[], key: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}

const earliest = (times: readonly string[]): number => Math.min(...times.map((time) => Date.parse(time)));

/** Several sightings of one post: the earliest times, the latest reading, all personal data. `seen` in recorded order. */
function readPost(seen: readonly CaseEventOf<'post-seen'>[], last: CaseEventOf<'post-seen'>): CitizenPost {
  return {
    id: last.postId,
    postedAt: earliest(seen.map(({ postedAt }) => postedAt)),
    seenAt: earliest(seen.map(({ at }) => at)),
    needs: last.needsReply && !last.courtesy,
    waived: false,
    courtesy: last.courtesy,
    question: last.question,
    vulnerable: last.vulnerable,
    exposed: seen.flatMap(({ exposed }) => exposed),
    class: last.class,
    relation: last.relation,
    account: last.account.toLowerCase(),
    ...(last.language !== undefined && { language: last.language }),
    ...(last.conversationId !== undefined && { conversationId: last.conversationId }),
  };
}

function readReply(
  seen: readonly CaseEventOf<'reply-observed'>[],
  last: CaseEventOf<'reply-observed'>,
  posts: ReadonlyMap<string, CitizenPost>,
): OurReply {
  const answered = seen.flatMap(({ answers }) => posts.get(answers ?? '')?.postedAt ?? []);
  return {
    id: last.postId ?? last.id,
    ...(last.postId !== undefined && { postId: last.postId }),
    at: Math.max(earliest(seen.map(({ repliedAt }) => repliedAt)), ...answered),
    tone: last.tone,
  };
}

/** What staff say counts for what they could see and what was not answered by then. */
function withReplyNeed(
  post: CitizenPost,
  replies: readonly OurReply[],
  said: readonly CaseEventOf<'reply-need-set'>[],
) {
  if (said.length === 0) return post;
  const answeredAt = replies.find(({ at }) => at >= post.postedAt)?.at ?? Number.POSITIVE_INFINITY;
  const last = said.findLast(({ at }) => Date.parse(at) >= post.seenAt && Date.parse(at) < answeredAt);
  return last ? { ...post, needs: last.needsReply, waived: !last.needsReply } : post;
}

const kind = <Kind extends CaseEvent['kind']>(events: readonly CaseEvent[], name: Kind) =>
  events.filter((event): event is CaseEventOf<Kind> => event.kind === name);

/** The posts of both sides; `events` active and in recorded order. */
export function readThread(events: readonly CaseEvent[]): Thread {
  const seen = [...grouped(kind(events, 'post-seen'), ({ postId }) => postId).values()];
  const posts = seen.flatMap((list) => {
    const last = list.at(-1);
    return last ? [readPost(list, last)] : [];
  });
  const byId = new Map(posts.map((post) => [post.id, post]));
  const observed = [...grouped(kind(events, 'reply-observed'), ({ postId, id }) => postId ?? id).values()];
  const replies = observed.flatMap((list) => {
    const last = list.at(-1);
    return last ? [readReply(list, last, byId)] : [];
  });
  replies.sort(byTime);
  const said = kind(events, 'reply-need-set');
  return {
    posts: posts
      .map((post) => withReplyNeed(post, replies, said))
      .sort((a, b) => a.postedAt - b.postedAt || (a.id < b.id ? -1 : 1)),
    replies,
  };
}
