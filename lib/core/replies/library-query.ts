import type { ReviewItem, ReviewReason } from './review.ts';
import { type ReplyStatus, type SavedReply, VERSION_LANGUAGES, type VersionLanguage } from './saved-reply.ts';

/** Which replies of the library are wanted. An empty text means any. */
export interface LibraryQuery {
  /** Words that all have to be there, in any part that a person wrote. */
  readonly text: string;
  readonly category: string;
  readonly unit: string;
  /** Has a text in it. */
  readonly language: VersionLanguage | '';
  /** `current`: not retired. */
  readonly status: ReplyStatus | 'current' | '';
  /** `any`: whatever is due for review. */
  readonly review: ReviewReason | 'any' | '';
}

export const EVERYTHING: LibraryQuery = {
  text: '',
  category: '',
  unit: '',
  language: '',
  status: 'current',
  review: '',
};

/** The title in the language, or in the other where there is none. */
export const titleOf = ({ versions, id }: SavedReply, language: string): string => {
  const own = VERSION_LANGUAGES.find((known) => language.startsWith(known));
  return (own && versions[own]?.title) ?? versions.en?.title ?? versions.id?.title ?? id;
};

function searchable(reply: SavedReply): string {
  const versions = Object.values(reply.versions).flatMap((version) =>
    version ? [version.title, version.text, ...version.samples] : [],
  );
  return [reply.id, reply.category, reply.unit, reply.owner, reply.source, ...versions].join('\n').toLowerCase();
}

/** Those that match, by their titles in `language`. */
export function queryLibrary(
  replies: readonly SavedReply[],
  query: LibraryQuery,
  review: readonly ReviewItem[],
  language: string,
): SavedReply[] {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  const reasons = new Map(review.map((item) => [item.id, item.reasons]));
  const matches = (reply: SavedReply): boolean => {
    const { category, unit, status } = query;
    const due = reasons.get(reply.id) ?? [];
    return (
      (category === '' || reply.category === category) &&
      (unit === '' || reply.unit === unit) &&
      (query.language === '' || reply.versions[query.language] !== undefined) &&
      (status === '' || (status === 'current' ? reply.status !== 'retired' : reply.status === status)) &&
      (query.review === '' || (query.review === 'any' ? due.length > 0 : due.includes(query.review)))
    );
  };
  const { compare } = new Intl.Collator(language, { numeric: true });
  return replies
    .filter(matches)
    .filter((reply) => words.length === 0 || words.every((word) => searchable(reply).includes(word)))
    .map((reply) => ({ reply, title: titleOf(reply, language) }))
    .sort((a, b) => compare(a.title, b.title) || (a.reply.id < b.reply.id ? -1 : 1))
    .map(({ reply }) => reply);
}

/** The values that replies can be told apart by, in their order. */
export function facetsOf(replies: readonly SavedReply[], language: string) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const values = (of: (reply: SavedReply) => string | undefined): string[] =>
    [...new Set(replies.flatMap((reply) => of(reply) || []))].sort(compare);
  return { categories: values(({ category }) => category), units: values(({ unit }) => unit) };
}
