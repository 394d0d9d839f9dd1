import { createStore, type StoreApi } from 'zustand/vanilla';
import care from '@/lib/core/replies/care.json';
import { composeReply, nextVariant, type ReplyChoice } from '@/lib/core/replies/compose-reply.ts';
import { opensWithGreeting } from '@/lib/core/replies/greetings.ts';
import { insertAt } from '@/lib/core/replies/insertion.ts';
import { knownValues, plainName, rememberable } from '@/lib/core/replies/known-values.ts';
import type { SuggestedReplies } from '@/lib/core/replies/offer.ts';
import { otherLanguage, type ReplyOffer } from '@/lib/core/replies/offer.ts';
import type { ReplyLanguage } from '@/lib/core/replies/words.ts';
import type { WriteOutcome } from './composer.ts';
import type { Citizen, RepliesAround, RepliesDeps, RepliesState, UseReport } from './replies-types.ts';
import { createUsedReplies } from './used-replies.ts';

/** Posts of the very same text within a day from which on a warning is due. */
export const SAME_TEXT_WARNS_FROM = care.sameTextWarnsFrom;

export type RepliesStore = StoreApi<RepliesState>;

const NOTHING: SuggestedReplies = { offers: [], available: 0, values: {} };

/** What the list shows, in its order: what was picked elsewhere, what fits, then what the search finds. */
export function listOf({ suggested, query, found }: RepliesState): readonly ReplyOffer[] {
  if (query.trim() !== '') return found;
  const first = [...(suggested.picked ? [suggested.picked.offer] : []), ...suggested.offers];
  const seen = new Set<string>();
  return [...first, ...found].filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The chosen reply as it would go into the draft. */
export const composedOf = ({ choice, citizen }: Pick<RepliesState, 'choice' | 'citizen'>, around: RepliesAround) =>
  choice && composeReply(choice, { ...around, name: plainName(citizen?.name ?? '') });

export function createRepliesStore(deps: RepliesDeps): RepliesStore {
  return createStore<RepliesState>((set, get) => {
    let slashSpent = false;
    const used = createUsedReplies();
    /** The newest question; answers to older ones come too late. */
    let asked = 0;
    let counted = 0;
    /** Greeting and ending stay as chosen last: one's own tone does not change with each reply. */
    let manners: Pick<ReplyChoice, 'greeting' | 'ending'> = { greeting: '', ending: '' };

    const language = (): ReplyLanguage => get().suggested.language ?? 'id';

    const load = async (citizen: Citizen) => {
      set({ citizen, status: 'loading', suggested: NOTHING });
      const answer = await deps.suggest(citizen).catch(() => undefined);
      if (get().citizen !== citizen) return;
      set(answer ? { status: 'ready', suggested: answer } : { status: 'failed' });
    };

    const ask = async (query: string) => {
      asked += 1;
      const turn = asked;
      const answer = await deps.find(query, language()).catch(() => undefined);
      if (turn !== asked) return;
      set(answer ? { found: answer.offers, recents: answer.recents, active: 0 } : { status: 'failed', found: [] });
    };

    /** The draft with the chosen reply in it, as things stand. */
    const result = (how: 'caret' | 'replace') => {
      const now = deps.draft();
      const composed = composedOf(get(), deps.around());
      if (!now || !composed) return undefined;
      const { place } = get();
      const caret = now.text === place?.text ? place.caret : now.caret;
      const after = how === 'replace' ? composed.text : insertAt(now.text, caret, composed.text);
      return { post: now.post, before: now.text, after, text: composed.text };
    };

    const count = async () => {
      counted += 1;
      const turn = counted;
      const after = result('caret')?.after;
      const sentBefore = after === undefined ? 0 : await deps.sentBefore(after).catch(() => 0);
      if (turn === counted && get().view === 'use') set({ sentBefore });
    };

    const setChoice = (choice: ReplyChoice) => {
      set({ choice });
      void count();
    };

    const choose = (offer: ReplyOffer) => {
      const { citizen, suggested } = get();
      const known = knownValues(offer.placeholders, {
        name: citizen?.name ?? '',
        handle: citizen?.handle ?? '',
        agency: deps.around().agency,
      });
      const picked = suggested.picked?.offer.id === offer.id ? suggested.picked.values : {};
      const own = new Set(offer.placeholders.map(({ key }) => key));
      const remembered = Object.entries(suggested.values).filter(([key]) => own.has(key));
      const text = offer.versions[offer.lang]?.text ?? '';
      const isFirst = (deps.draft()?.text ?? '').trim() === '';
      set({ view: 'use', sentBefore: 0, notice: undefined });
      setChoice({
        offer,
        lang: offer.lang,
        values: { ...known, ...Object.fromEntries(remembered), ...picked },
        greeting: isFirst && !opensWithGreeting(text, offer.lang) ? manners.greeting : '',
        ending: isFirst ? manners.ending : '',
      });
    };

    const write = async (post: number, before: string, after: string): Promise<boolean> => {
      set({ busy: true, notice: undefined });
      const outcome = await deps.write(post, before, after).catch((): WriteOutcome => ({ ok: false, reason: 'lost' }));
      if (outcome.ok) {
        set({ busy: false });
        return true;
      }
      if (outcome.reason === 'changed') set({ busy: false, notice: { kind: 'changed' } });
      else {
        const copied = await deps.copy(after).then(
          () => true,
          () => false,
        );
        set({ busy: false, notice: { kind: 'failed', copied } });
      }
      return false;
    };

    const report = async (outcome: UseReport) => {
      const { citizen, suggested } = get();
      if (citizen && outcome.outcomes.length > 0) await deps.report(citizen, outcome, suggested.language);
    };

    return {
      citizen: undefined,
      status: 'idle',
      suggested: NOTHING,
      view: 'closed',
      place: undefined,
      query: '',
      found: [],
      recents: [],
      active: 0,
      choice: undefined,
      sentBefore: 0,
      notice: undefined,
      busy: false,

      setCitizen(citizen) {
        const before = get().citizen;
        if (citizen?.postId === before?.postId && citizen?.text === before?.text) return;
        used.forget();
        if (citizen) void load(citizen);
        else set({ citizen, status: 'idle', suggested: NOTHING, view: 'closed' });
      },

      open() {
        const { citizen, status } = get();
        if (!citizen) return;
        set({ view: 'list', place: deps.draft(), query: '', found: [], active: 0, notice: undefined });
        if (status === 'failed') void load(citizen);
        void ask('');
      },

      openBySlash() {
        const { citizen, suggested } = get();
        if (slashSpent || !citizen || suggested.available === 0 || deps.draft()?.text !== '') return false;
        slashSpent = true;
        get().open();
        return true;
      },

      back: () => set({ view: 'list', choice: undefined }),

      close: () => set({ view: 'closed', choice: undefined }),

      search(query) {
        set({ query, active: 0 });
        void ask(query);
      },

      move(step) {
        const { length } = listOf(get());
        if (length > 0) set({ active: (get().active + step + length) % length });
      },

      pick(index = get().active) {
        const offer = listOf(get())[index];
        if (offer) choose(offer);
      },

      change(patch) {
        const { choice } = get();
        if (!choice) return;
        const next = { ...choice, ...patch };
        manners = { greeting: next.greeting, ending: next.ending };
        setChoice(next);
      },

      setValue(key, value) {
        const { choice } = get();
        if (choice) setChoice({ ...choice, values: { ...choice.values, [key]: value } });
      },

      vary() {
        const { choice } = get();
        if (choice) setChoice({ ...choice, ...nextVariant(choice) });
      },

      async insert(how) {
        const { choice, citizen, busy } = get();
        const change = result(how);
        if (!choice || !citizen || !change || busy) return;
        const { post, before, after, text } = change;
        if (!(await write(post, before, after))) return;
        used.add({ id: choice.offer.id, text }, how === 'replace');
        if (choice.offer.needsSecondPerson) deps.guard(text);
        set({ view: 'closed', choice: undefined, notice: { kind: 'inserted', post, before, after } });
        const values = rememberable(choice.values, choice.offer.placeholders);
        set({ suggested: { ...get().suggested, values: { ...get().suggested.values, ...values } } });
        // A value that could not be kept is asked for again; nothing else depends on it.
        if (Object.keys(values).length > 0) await deps.remember(citizen.postId, values).catch(() => {});
      },

      async undo() {
        const { notice } = get();
        if (notice?.kind !== 'inserted') return;
        if (!(await write(notice.post, notice.after, notice.before))) return;
        used.undoLast();
        set({ notice: { kind: 'undone' } });
      },

      async wrong() {
        const { choice, suggested } = get();
        if (!choice) return;
        const { id } = choice.offer;
        const { picked, ...others } = suggested;
        const offers = suggested.offers.filter((offer) => offer.id !== id);
        set({
          view: 'list',
          choice: undefined,
          suggested: { ...others, offers, ...(picked && picked.offer.id !== id ? { picked } : {}) },
          active: 0,
          notice: { kind: 'wrong' },
        });
        await report({ outcomes: [{ id, outcome: 'wrong' }], about: id }).catch(() => {});
      },

      async toggleFavourite() {
        const { choice } = get();
        if (!choice) return;
        const favourite = !choice.offer.favourite;
        const { id } = choice.offer;
        const marked = (offer: ReplyOffer): ReplyOffer => (offer.id === id ? { ...offer, favourite } : offer);
        const { suggested, found } = get();
        set({
          choice: { ...choice, offer: marked(choice.offer) },
          found: found.map(marked),
          suggested: { ...suggested, offers: suggested.offers.map(marked) },
        });
        await deps.setFavourite(id, favourite).catch(() => {});
      },

      async published(text) {
        const outcome = used.outcome(text);
        used.forget();
        // Counts and samples are a help; a post that is out must not be disturbed by their loss.
        await report(outcome).catch(() => {});
      },
    };
  });
}

export const twinOf = ({ offer, lang }: ReplyChoice): ReplyLanguage | undefined =>
  offer.versions[otherLanguage(lang)] ? otherLanguage(lang) : undefined;
