import { findPlaceholders } from '../placeholders.ts';
import { type Placeholder, type SavedReply, savedReplySchema } from '../saved-reply.ts';
import en from './en.json';
import id from './id.json';
import topics from './topics.json';

const KINDS: Readonly<Record<string, Placeholder['kind']>> = {
  name: 'name',
  ticket: 'ticket',
  date: 'date',
  office: 'office',
  link: 'link',
};

type Versions = Readonly<Record<string, { title: string; text: string; samples: string[] }>>;

/**
 * Replies to start from, both languages linked: marked as samples and as drafts, so that none is offered before
 * somebody of the agency has put in its links and hours and approved it.
 */
export const starterReplies = (): SavedReply[] =>
  topics.map(({ id: key, category }) => {
    const versions = { en: (en as Versions)[key], id: (id as Versions)[key] };
    const keys = Object.values(versions).flatMap((version) => findPlaceholders(version?.text ?? ''));
    return savedReplySchema.parse({
      id: `starter-${key}`,
      category,
      versions,
      placeholders: [...new Set(keys.map((each) => each.key))].map((each) => ({
        key: each,
        kind: KINDS[each] ?? 'text',
      })),
      status: 'draft',
      sample: true,
    });
  });
