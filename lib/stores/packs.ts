import { createStore } from 'zustand/vanilla';
import { type ResolvedAgency, resolveAgency } from '@/lib/core/agency/resolve.ts';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { canonicalJson, type Json } from '@/lib/core/canonical-json.ts';
import {
  installedFrom,
  MAX_PACKS,
  readInstalled,
  withMoved,
  withoutPack,
  withPack,
} from '@/lib/core/packs/installed.ts';
import { valuesOf } from '@/lib/core/packs/items.ts';
import { readPack } from '@/lib/core/packs/parse-pack.ts';
import { acceptedItems } from '@/lib/core/packs/review.ts';
import { describeChanges } from './agency-changes.ts';
import { failureReason } from './failure.ts';
import { packMaking } from './pack-making.ts';
import { reviewOf } from './pack-review.ts';
import type { PackSubject, PacksDeps, PacksState, PacksStore } from './packs-state.ts';

/** As many as one entry of the journal may tell. */
const MAX_RECORDED = 500;

const same = (a: unknown, b: unknown): boolean => canonicalJson(a as Json) === canonicalJson(b as Json);

export function createPacksStore(deps: PacksDeps): PacksStore {
  return createStore<PacksState>((set, get) => {
    /** One write at a time, in the order made. */
    let queue: Promise<void> = Promise.resolve();
    let again: (() => Promise<void>) | undefined;

    const enqueue = (run: () => Promise<void>): Promise<void> => {
      queue = queue.then(run);
      return queue;
    };

    const attempt = async (run: () => Promise<void>): Promise<void> => {
      set({ save: { status: 'saving' } });
      try {
        await run();
      } catch (error) {
        again = () => attempt(run);
        set({ save: { status: 'failed', reason: failureReason(error) } });
      }
    };

    const isOvertaken = (entries: readonly unknown[], { packs }: AgencyRules): boolean => {
      const { undoable } = get();
      if (!undoable) return false;
      return 'after' in undoable ? !same(undoable.after, entries) : !same(undoable.trustAfter, packs);
    };

    const take = (resolved: ResolvedAgency, entries: readonly unknown[]) => {
      const { packs, damaged } = readInstalled(entries);
      const { review, ownKey } = get();
      const context = { resolved, installed: packs, ownKey };
      set({
        ...context,
        damaged,
        ...(isOvertaken(entries, resolved.rules) ? { undoable: undefined } : {}),
        ...(review && { review: reviewOf(review, review.from, context, deps.defaultSeverity, review.chosen) }),
      });
    };

    const reload = async (): Promise<void> => {
      const [resolved, entries] = await Promise.all([deps.readAgency(), deps.readPackEntries()]);
      take(resolved, entries);
    };

    const record = (before: AgencyRules, path: 'packs' | undefined): Promise<boolean> => {
      const changes = describeChanges(before, get().resolved.rules).filter((change) => change.path !== path);
      const all = [...(path ? [{ path }] : []), ...changes].slice(0, MAX_RECORDED);
      if (all.length === 0) return Promise.resolve(true);
      return deps.recordChange(all).then(
        () => true,
        () => false,
      );
    };

    /** Changes the stored packs in one write, and notes in the journal what the rules in force became. */
    const write = (
      change: (now: readonly unknown[]) => readonly unknown[],
      subject: PackSubject,
      done: () => void = () => {},
    ) =>
      attempt(async () => {
        const { rules } = await deps.readAgency();
        const { before, after } = await deps.updatePackEntries(change);
        done();
        await reload();
        if (same(before, after)) {
          set({ save: { status: 'idle' } });
          return;
        }
        const recorded = await record(rules, 'packs');
        set({ undoable: { before, after }, save: { status: 'saved', subject, recorded } });
      });

    const writeTrust = (change: (trust: AgencyRules['packs']) => AgencyRules['packs'], subject: PackSubject) => {
      // The box answers at once; a failure sets it back.
      const { resolved } = get();
      const before = resolved.rules;
      set({ resolved: { ...resolved, rules: { ...before, packs: change(before.packs) } } });
      return attempt(async () => {
        let trustBefore = before.packs;
        try {
          const { packs: trustAfter } = await deps.updateAgency((rules) => {
            trustBefore = rules.packs;
            return { ...rules, packs: change(rules.packs) };
          });
          await reload();
          const recorded = await record(before, undefined);
          set({ undoable: { trustBefore, trustAfter }, save: { status: 'saved', subject, recorded } });
        } catch (error) {
          set({ resolved });
          throw error;
        }
      });
    };

    const show = (pack: Parameters<typeof reviewOf>[0], from: Parameters<typeof reviewOf>[1]) =>
      set({ review: reviewOf(pack, from, get(), deps.defaultSeverity), refused: undefined });

    const nameOf = (id: string): { name?: string } => {
      const name = get().installed.find((pack) => pack.id === id)?.name;
      return name === undefined ? {} : { name };
    };

    return {
      load: 'loading',
      reason: 'unknown',
      resolved: resolveAgency([]),
      installed: [],
      damaged: 0,
      shipped: undefined,
      review: undefined,
      refused: undefined,
      save: { status: 'idle' },
      undoable: undefined,
      ownKey: undefined,
      makeFaults: [],
      made: undefined,

      async start(signal) {
        deps.watchAgency(() => void reload().catch(() => {}), signal);
        try {
          await reload();
          // Without its database the page still takes packs in; it only does not know its own.
          const ownKey = await deps.key.publicKey().catch(() => undefined);
          const shipped = await deps.loadShipped();
          if (!signal.aborted) set({ ownKey, shipped, load: 'ready' });
        } catch (error) {
          if (!signal.aborted) set({ load: 'failed', reason: failureReason(error) });
        }
      },

      async readFile(file) {
        const parsed = await deps.readPackFile(file);
        if ('faults' in parsed) set({ refused: { fileName: file.name, faults: parsed.faults }, review: undefined });
        else show(parsed, 'file');
      },

      reviewShipped(id) {
        const known = get().shipped?.find(({ pack }) => pack.id === id);
        if (known) show(known, 'shipped');
      },

      reviewInstalled(id) {
        const installed = get().installed.find((pack) => pack.id === id);
        const parsed = installed && readPack(installed.document);
        if (!parsed) return;
        if ('faults' in parsed)
          set({ refused: { fileName: installed.name, faults: parsed.faults }, review: undefined });
        else show(parsed, 'installed');
      },

      choose(ids, chosen) {
        const { review } = get();
        if (!review) return;
        const after = new Set(review.chosen);
        for (const id of ids) {
          if (chosen) after.add(id);
          else after.delete(id);
        }
        set({ review: { ...review, chosen: after } });
      },

      closeReview: () => set({ review: undefined, refused: undefined }),

      takeIn: (name) =>
        enqueue(async () => {
          const { review, installed } = get();
          if (!review || review.signer.refused) return;
          if (!review.installed && installed.length >= MAX_PACKS) return;
          const pack = installedFrom({
            pack: review.pack,
            document: review.document,
            name,
            accepted: valuesOf(acceptedItems(review.items, review.chosen)),
            shipped: review.signer.standing === 'shipped',
            at: deps.now().toISOString(),
          });
          await write(
            (now) => withPack(now, pack),
            { kind: 'taken', name },
            () => set({ review: undefined }),
          );
        }),

      remove: (id) => enqueue(() => write((now) => withoutPack(now, id), { kind: 'removed', ...nameOf(id) })),
      move: (id, by) => enqueue(() => write((now) => withMoved(now, id, by), { kind: 'moved', ...nameOf(id) })),

      exportAgain(id) {
        const pack = get().installed.find((each) => each.id === id);
        if (pack) deps.download(`${pack.id}-${pack.version}.json`, `${JSON.stringify(pack.document, null, 2)}\n`);
      },

      setTrusted: (key, trusted) =>
        enqueue(() =>
          writeTrust(
            ({ trustedKeys, ...trust }) => {
              const others = trustedKeys.filter((known) => known !== key);
              return { ...trust, trustedKeys: trusted ? [...others, key] : others };
            },
            { kind: 'trust' },
          ),
        ),
      setOnlyTrusted: (onlyTrusted) =>
        enqueue(() => writeTrust((trust) => ({ ...trust, onlyTrusted }), { kind: 'trust' })),

      undo: () =>
        enqueue(async () => {
          const { undoable, save } = get();
          if (!undoable) return;
          const isRedo = save.status === 'saved' && save.subject.kind === 'undo';
          const subject: PackSubject = { kind: isRedo ? 'redo' : 'undo' };
          if ('trustBefore' in undoable) await writeTrust(() => undoable.trustBefore, subject);
          // Another tab may have been quicker: then nothing is taken back.
          else await write((now) => (same(now, undoable.after) ? undoable.before : now), subject);
        }),
      retry: () => enqueue(() => again?.() ?? Promise.resolve()),

      ...packMaking(deps, get, set),
    };
  });
}
