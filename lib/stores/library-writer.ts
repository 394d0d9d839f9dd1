import { canonicalJson, type Json } from '@/lib/core/canonical-json.ts';
import type { RuleChange } from '@/lib/core/journal.ts';
import type { LibraryChange } from '@/lib/core/replies/library.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';

/** What replies were before a change and are after it; absent where there was or is none. */
export interface Written {
  readonly before: ReadonlyMap<string, SavedReply | undefined>;
  readonly after: ReadonlyMap<string, SavedReply | undefined>;
}

const byId = (replies: readonly SavedReply[]) => new Map(replies.map((reply) => [reply.id, reply]));
const written = (reply: SavedReply | undefined): string => canonicalJson((reply ?? null) as Json);
export const sameReply = (a: SavedReply | undefined, b: SavedReply | undefined): boolean => written(a) === written(b);

export const isChange = ({ before, after }: Written): boolean =>
  [...after].some(([id, reply]) => !sameReply(reply, before.get(id)));

/** What `change` does to the replies stored now. */
export function describeWrite(now: readonly SavedReply[], { put = [], remove = [] }: LibraryChange): Written {
  const known = byId(now);
  const ids = [...remove, ...put.map(({ id }) => id)];
  return {
    before: new Map(ids.map((id) => [id, known.get(id)])),
    after: new Map<string, SavedReply | undefined>([
      ...remove.map((id) => [id, undefined] as const),
      ...put.map((reply) => [reply.id, reply] as const),
    ]),
  };
}

/** Another tab has since changed what taking this back would overwrite. */
export function isOvertaken({ after }: Written, now: readonly SavedReply[]): boolean {
  const known = byId(now);
  return [...after].some(([id, reply]) => !sameReply(reply, known.get(id)));
}

/** The change that takes a write back; nothing when it was overtaken. */
export function takeBack(written: Written, now: readonly SavedReply[]): LibraryChange {
  if (isOvertaken(written, now)) return {};
  const entries = [...written.before];
  return {
    put: entries.flatMap(([, reply]) => reply ?? []),
    remove: entries.flatMap(([id, reply]) => (reply ? [] : [id])),
  };
}

/**
 * For the journal: what status replies got, and that approved ones changed; typing in a draft is nothing to account for.
 * Ids are an agency's own words and stay out.
 */
export const recordable = ({ before, after }: Written): RuleChange[] => {
  const paths = [...after].flatMap(([id, reply]) => {
    const earlier = before.get(id);
    const [from, to] = [earlier?.status, reply?.status ?? 'removed'];
    if (from !== to) return [`replies.status/${to}`];
    return to === 'approved' && !sameReply(earlier, reply) ? ['replies'] : [];
  });
  return [...new Set(paths)].map((path) => ({ path }));
};
