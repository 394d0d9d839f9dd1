import type { JournalEventOf, OverrideReason as ReasonCode } from '@/lib/core/journal.ts';
import { send } from '@/lib/messages.ts';
import type { OverrideReason, PostContext } from '@/lib/stores/composer.ts';

type Head = Pick<JournalEventOf<'draft-held'>, 'id' | 'at' | 'account' | 'draftKind' | 'rules' | 'fixes' | 'postKey'>;

/** What the journal may know of a draft: who, what kind, which rules. Never its words. */
function head({ posts, account, postKey, fixes }: PostContext): Head {
  const rules = posts.flatMap(({ findings }) =>
    findings.map(({ ruleId, severity, outcome, entity }) => ({
      ruleId,
      severity,
      outcome,
      ...(entity ? { entity } : {}),
    })),
  );
  return {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    draftKind: posts[0]?.draft.kind ?? 'post',
    rules,
    postKey,
    ...(fixes.length > 0 ? { fixes: [...fixes] } : {}),
    ...(account ? { account } : {}),
  };
}

export const recordHeld = (context: PostContext) => send('journal.append', { kind: 'draft-held', ...head(context) });

/** Resolves to the id of the record once the background has it. */
export async function recordOverride(context: PostContext, { code, text }: OverrideReason): Promise<string> {
  const event = head(context);
  const reason = { code: code as ReasonCode, ...(text ? { text } : {}) };
  await send('journal.append', { kind: 'draft-overridden', ...event, reason });
  return event.id;
}

interface Publication {
  readonly link: string | undefined;
  readonly overrideId: string | undefined;
}

export const recordPublished = (context: PostContext, { link, overrideId }: Publication) =>
  send('journal.append', {
    kind: 'draft-published',
    ...head(context),
    overridden: overrideId !== undefined,
    ...(link ? { link } : {}),
    ...(overrideId ? { overrideId } : {}),
  });

const STATUS = /\/(\w{1,15})\/status\/(\d{1,25})$/;

/**
 * Tells that a reply by one of the agency's accounts is out, so that the citizen's clock stops. Only X's toast with the
 * post's link (`link`) proves it: a composer that emptied may have failed, and a clock stopped wrongly hides a citizen.
 */
export async function reportReply({ posts, account }: PostContext, link: string, accounts: readonly string[]) {
  const parent = posts[0]?.draft.inReplyTo;
  const [, linked, postId] = STATUS.exec(link) ?? [];
  const author = linked ?? account;
  const own = accounts.find((known) => known.toLowerCase() === author?.toLowerCase());
  if (!parent || !own) return;
  await send('reply.sent', {
    account: own,
    answers: parent.id,
    ...(parent.author ? { author: parent.author } : {}),
    ...(postId ? { postId } : {}),
    at: new Date().toISOString(),
  });
}
