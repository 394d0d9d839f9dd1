import { maskDigits } from '../mask-digits.ts';
import type { SavedReply } from './saved-reply.ts';
import type { ReplyLanguage } from './words.ts';

/** A citizen's message that a person answered with a reply and kept; it counts as a sample from then on. */
export interface LearnedSample {
  readonly replyId: string;
  readonly language: ReplyLanguage;
  /** Masked, without handles, links and runs of digits. */
  readonly text: string;
}

/** Oldest first. */
export type Learned = readonly LearnedSample[];

/** Messages kept per reply and language; the oldest make room. */
export const MAX_LEARNED = 20;
const LONGEST = 280;

const HANDLE_OR_LINK = /https?:\/\/\S+|(?<![\p{L}\p{N}])@\w+|\S+@\S+/gu;

/** The caller masks personal data first (`lib/core/pii.ts`); this only makes sure of the plainest kinds. */
const withoutTraces = (text: string): string =>
  maskDigits(text.replace(HANDLE_OR_LINK, ' ')).replace(/\s+/g, ' ').trim().slice(0, LONGEST);

export function learn(learned: Learned, { replyId, language, text }: LearnedSample): Learned {
  const masked = withoutTraces(text);
  if (masked === '') return learned;
  const isThis = (each: LearnedSample): boolean => each.replyId === replyId && each.language === language;
  const others = learned.filter((each) => !(isThis(each) && each.text.toLowerCase() === masked.toLowerCase()));
  const surplus = others.filter(isThis).length + 1 - MAX_LEARNED;
  let dropped = 0;
  const kept = others.filter((each) => !(isThis(each) && dropped < surplus && ++dropped > 0));
  return [...kept, { replyId, language, text: masked }];
}

/** A person says "this is wrong": the message no longer speaks for the reply. */
export const unlearn = (learned: Learned, { replyId, text }: Pick<LearnedSample, 'replyId' | 'text'>): Learned => {
  const masked = withoutTraces(text).toLowerCase();
  return learned.filter((each) => each.replyId !== replyId || each.text.toLowerCase() !== masked);
};

/** Forgets what was learned for one reply, or all of it. */
export const forget = (learned: Learned, replyId?: string): Learned =>
  replyId === undefined ? [] : learned.filter((each) => each.replyId !== replyId);

/** The replies as the index should see them: what was learned joins the samples of its language. */
export function withLearned(replies: readonly SavedReply[], learned: Learned): SavedReply[] {
  return replies.map((reply) => {
    const own = learned.filter(({ replyId }) => replyId === reply.id);
    if (own.length === 0) return reply;
    const versions = { ...reply.versions };
    for (const language of ['en', 'id'] as const) {
      const version = versions[language];
      const texts = own.filter((each) => each.language === language).map(({ text }) => text);
      if (version) versions[language] = { ...version, samples: [...new Set([...version.samples, ...texts])] };
    }
    return { ...reply, versions };
  });
}
