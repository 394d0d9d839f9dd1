import { todayIn } from '@/lib/compose/today.ts';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { maskPersonal } from '@/lib/core/mask.ts';
import { dataExposedReply } from '@/lib/core/replies/data-exposed.ts';
import { offerOf, type ReplyOffer, type SuggestedReplies } from '@/lib/core/replies/offer.ts';
import { withShared } from '@/lib/core/replies/shared.ts';
import type { ReplyLibrary } from '@/lib/db/replies.ts';
import type {
  FavouriteRequest,
  FindRequest,
  OutcomeReport,
  PendingReply,
  RememberRequest,
  SuggestRequest,
} from './messages.ts';
import { countSent, recordSent } from './sent-texts.ts';
import { clearPending, firstTime, pendingFor, setPending } from './session-memory.ts';
import { createOffering, find, languageOfMessage, suggest } from './suggesting.ts';

export interface Found {
  readonly offers: readonly ReplyOffer[];
  /** Ids, the one used last first. */
  readonly recents: readonly string[];
}

export interface DeskDeps {
  readonly library: ReplyLibrary;
  readonly agency: () => Promise<AgencyRules>;
  readonly now: () => Date;
}

/** The background's side of saved replies. Reads the library at each question, so that nothing outdated is offered. */
export function createReplyDesk({ library, agency, now }: DeskDeps) {
  const offering = createOffering();
  const today = async () => todayIn((await agency()).timeZone, now());

  async function read() {
    const [{ replies, learned, preferences }, { savedReplies }, day] = await Promise.all([
      library.read(),
      agency(),
      today(),
    ]);
    return { offered: offering(withShared(replies, savedReplies), learned, day), preferences };
  }

  /** A citizen's words go into the library without personal data, or not at all. */
  async function learn(report: OutcomeReport): Promise<void> {
    const { message, about, language, outcomes } = report;
    const outcome = outcomes.find(({ id }) => id === about)?.outcome;
    if (!message || !about || !outcome) return;
    const text = maskPersonal(message, await agency()).text;
    if (outcome === 'wrong') await library.removeLearned({ replyId: about, text });
    else if (outcome !== 'refused' && language) await library.addLearned({ replyId: about, language, text });
  }

  return {
    async suggest({
      postId,
      text,
      language: declared,
      thread,
      dataExposed,
    }: SuggestRequest): Promise<SuggestedReplies> {
      const { offered, preferences } = await read();
      const [pending, values] = await Promise.all([pendingFor(postId), library.remembered(postId)]);
      const language = languageOfMessage(text, declared);
      const reply = offered.replies.find(({ id }) => id === pending?.replyId);
      const favourite = reply !== undefined && preferences.favourites.includes(reply.id);
      const removal = dataExposed && dataExposedReply(offered.replies, language ?? 'id');
      return {
        offers: suggest(offered, { text, thread, declared }, preferences),
        ...(language ? { language } : {}),
        available: offered.replies.length,
        ...(removal ? { dataExposed: offerOf(removal, { lang: language ?? 'id' }) } : {}),
        ...(reply && pending
          ? { picked: { offer: offerOf(reply, { lang: language ?? 'id', favourite }), values: pending.values } }
          : {}),
        values,
      };
    },

    async find({ query, lang }: FindRequest): Promise<Found> {
      const { offered, preferences } = await read();
      return find(offered, query, lang ?? 'en', preferences);
    },

    async report(report: OutcomeReport): Promise<null> {
      if (!(await firstTime(report.event))) return null;
      const day = await today();
      const { savedReplies } = await agency();
      const known = new Set(withShared(await library.list(), savedReplies).map(({ id }) => id));
      for (const { id, outcome } of report.outcomes) {
        if (known.has(id)) await library.recordUse(id, outcome === 'wrong' ? 'refused' : outcome, day);
      }
      if (report.about && known.has(report.about)) await learn(report);
      if (report.posted) await recordSent(report.posted, now().getTime());
      await clearPending(report.postId);
      return null;
    },

    async remember({ postId, values }: RememberRequest): Promise<null> {
      // What a privacy rule finds in a value, or may find, is typed anew next time.
      const rules = await agency();
      const kept = Object.entries(values).filter(([, value]) => maskPersonal(value, rules).text === value);
      if (kept.length > 0) await library.remember(postId, Object.fromEntries(kept));
      return null;
    },

    async favourite({ id, favourite }: FavouriteRequest): Promise<null> {
      const { favourites } = await library.preferences();
      const others = favourites.filter((known) => known !== id);
      await library.setPreferences({ favourites: favourite ? [...others, id] : others });
      return null;
    },

    sentBefore: async ({ text }: { readonly text: string }): Promise<{ count: number }> => ({
      count: await countSent(text, now().getTime()),
    }),

    async pick(reply: PendingReply): Promise<null> {
      await setPending(reply);
      return null;
    },
  };
}
