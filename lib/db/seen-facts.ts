import type { Addressed } from '../core/cases/addressed.ts';
import { timeOfPost } from '../core/cases/post-time.ts';
import type { SeenPost } from '../core/cases/seen-post.ts';
import { type Around, addressedTo } from './addressed.ts';
import type { CaseRules, Triaged } from './case-rules.ts';
import type { PostRow } from './database.ts';

/** What is made of a post's raw text before anything is stored: the raw text ends here. */
export interface Reading {
  readonly post: Omit<SeenPost, 'text' | 'media'>;
  readonly own: boolean;
  readonly postedAt: string;
  readonly text: string;
  readonly media: PostRow['media'];
  readonly exposed: readonly string[];
  readonly triaged: Triaged;
  readonly tone: 'answer' | 'acknowledgement' | 'question';
}

const NO_TRIAGE: Triaged = {
  class: 'feedback',
  needsReply: false,
  courtesy: false,
  question: false,
  vulnerable: false,
};

/** Masks and classifies one post; `now` in milliseconds since 1970. */
export function readSeen({ text, media, ...post }: SeenPost, rules: CaseRules, now: number): Reading {
  const own = rules.accounts.has(post.author.toLowerCase());
  const masked = rules.mask(text);
  const alts = media.map(({ kind, alt }) => ({ kind, masked: alt === undefined ? undefined : rules.mask(alt) }));
  return {
    post,
    own,
    postedAt: post.postedAt ?? timeOfPost(post.id, now) ?? new Date(now).toISOString(),
    text: masked.text,
    media: alts.map(({ kind, masked: alt }) => ({ kind, ...(alt && { alt: alt.text }) })),
    exposed: own
      ? []
      : [...new Set([masked, ...alts.map((alt) => alt.masked)].flatMap((one) => one?.exposed ?? []))].sort(),
    triaged: own ? NO_TRIAGE : rules.triage(text),
    tone: own ? rules.tone(text) : 'answer',
  };
}

const lower = (handles: readonly string[]): string[] => handles.map((handle) => handle.toLowerCase());

/** A citizen's post as it will be stored, without its case; undefined when it speaks to others than the agency. */
export function citizenRow(reading: Reading, rules: CaseRules, around: Around): Omit<PostRow, 'caseId'> | undefined {
  const seen: SeenPost = { ...reading.post, text: '', media: [] };
  const addressed = addressedTo(seen, rules.accounts, around);
  return addressed && storedRow(reading, addressed);
}

/** An answer of ours as it will be stored, waiting to be matched; undefined when it answers nobody. */
export function ownRow(reading: Reading): PostRow | undefined {
  const { post } = reading;
  const loose = [post.inReplyTo, post.conversationId].filter((id) => id !== undefined && id !== post.id) as string[];
  if (loose.length === 0) return undefined;
  const account = post.author.toLowerCase();
  const addressees = lower(post.replyingTo.length > 0 ? post.replyingTo : post.mentions);
  return { ...storedRow(reading, { account, relation: 'reply' }), caseId: '', loose, addressees, tone: reading.tone };
}

function storedRow(reading: Reading, { account, relation }: Addressed): Omit<PostRow, 'caseId'> {
  const { post, own, postedAt, text, media } = reading;
  return {
    id: post.id,
    author: post.author,
    authorKey: post.author.toLowerCase(),
    account,
    text,
    ...(post.language !== undefined && { language: post.language }),
    translated: post.translated,
    truncated: post.truncated,
    media,
    postedAt,
    ...(post.conversationId !== undefined && { conversationId: post.conversationId }),
    ...(post.inReplyTo !== undefined && { inReplyTo: post.inReplyTo }),
    relation,
    own,
  };
}

/** `stored` with what the new look adds: the unfolded or original text, what the page did not tell before. Never less. */
export function learned(
  stored: PostRow,
  { post, text, media }: Pick<Reading, 'post' | 'text' | 'media'>,
): PostRow | undefined {
  if (stored.erased) return undefined;
  const unfolded = stored.truncated && !post.truncated;
  const original = stored.translated && !post.translated && (unfolded || stored.truncated || !post.truncated);
  const hasAlt = media.some(({ alt }) => alt) && !stored.media.some(({ alt }) => alt);
  const added = {
    ...(stored.conversationId === undefined &&
      post.conversationId !== undefined && { conversationId: post.conversationId }),
    ...(stored.inReplyTo === undefined && post.inReplyTo !== undefined && { inReplyTo: post.inReplyTo }),
    ...((unfolded && (!post.translated || stored.translated)) || original
      ? {
          text,
          truncated: post.truncated,
          translated: post.translated,
          ...(post.language !== undefined && { language: post.language }),
        }
      : {}),
    ...(media.length > stored.media.length || hasAlt ? { media } : {}),
  };
  return Object.keys(added).length > 0 ? { ...stored, ...added } : undefined;
}
