import { findPlaceholders, type PlaceholderValues } from './placeholders.ts';
import type { Placeholder, SavedReply } from './saved-reply.ts';
import { REPLY_LANGUAGES, type ReplyLanguage } from './words.ts';

/** A saved reply as it is offered at a composer: what must be shown and filled in, and no more. */
export interface ReplyOffer {
  readonly id: string;
  /** The version to begin with. */
  readonly lang: ReplyLanguage;
  readonly versions: Readonly<Partial<Record<ReplyLanguage, { readonly title: string; readonly text: string }>>>;
  /** Blanks that a version really has; one that nobody declared is a `text`. */
  readonly placeholders: readonly Placeholder[];
  /** Words of the message that spoke for it, as typed. */
  readonly matched: readonly string[];
  readonly needsSecondPerson: boolean;
  readonly favourite: boolean;
  readonly source?: string;
  /** Where the source can be read. */
  readonly sourceLink?: string;
  /** For colleagues; may hold simple HTML of any making. */
  readonly notes?: string;
}

/** What is offered for one message, and what is known for filling it in. */
export interface SuggestedReplies {
  /** Three at most; empty when nothing fits. */
  readonly offers: readonly ReplyOffer[];
  /** The citizen's language, where it is one of ours. */
  readonly language?: ReplyLanguage;
  /** Approved replies that are in date, whether they fit or not. */
  readonly available: number;
  /** Asks the citizen to take personal data down; only where it was asked for, and there is one in their language. */
  readonly dataExposed?: ReplyOffer;
  /** Picked elsewhere for this post. */
  readonly picked?: { readonly offer: ReplyOffer; readonly values: PlaceholderValues };
  /** What was filled in for this post before. */
  readonly values: PlaceholderValues;
}

interface OfferAs {
  readonly lang: ReplyLanguage;
  readonly matched?: readonly string[];
  readonly favourite?: boolean;
}

export const otherLanguage = (language: ReplyLanguage): ReplyLanguage => (language === 'en' ? 'id' : 'en');

function blanksOf({ versions, placeholders }: SavedReply): Placeholder[] {
  const declared = new Map(placeholders.map((each) => [each.key, each]));
  const keys = REPLY_LANGUAGES.flatMap((language) =>
    findPlaceholders(versions[language]?.text ?? '').map(({ key }) => key),
  );
  return [...new Set(keys)].map((key) => declared.get(key) ?? { key, kind: 'text' });
}

/** `lang` is the wish; a reply without it is offered in the language it has. */
export function offerOf(reply: SavedReply, { lang, matched = [], favourite = false }: OfferAs): ReplyOffer {
  const versions = Object.fromEntries(
    REPLY_LANGUAGES.flatMap((language) => {
      const version = reply.versions[language];
      return version ? [[language, { title: version.title, text: version.text }]] : [];
    }),
  );
  return {
    id: reply.id,
    lang: reply.versions[lang] ? lang : otherLanguage(lang),
    versions,
    placeholders: blanksOf(reply),
    matched,
    needsSecondPerson: reply.needsSecondPerson,
    favourite,
    ...(reply.source ? { source: reply.source } : {}),
    ...(reply.sourceLink ? { sourceLink: reply.sourceLink } : {}),
    ...(reply.notes ? { notes: reply.notes } : {}),
  };
}
