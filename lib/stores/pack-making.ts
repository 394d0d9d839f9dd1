import { makePack, ownItems } from '@/lib/core/packs/make-pack.ts';
import { failureReason } from './failure.ts';
import type { PackMaking, PacksDeps, PacksState } from './packs-state.ts';

const DAY = 10;

/** What the packs' page does to make packs of the agency's own settings; `get` and `set` are its state. */
export function packMaking(
  deps: PacksDeps,
  get: () => Pick<PacksState, 'resolved'>,
  set: (part: Partial<PackMaking>) => void,
): Omit<PackMaking, 'ownKey' | 'makeFaults' | 'made'> {
  const attempt = async (run: () => Promise<Partial<PackMaking>>) => {
    set({ made: undefined, makeFaults: [] });
    try {
      set(await run());
    } catch (error) {
      set({ made: failureReason(error) });
    }
  };
  return {
    makeKey: () => attempt(async () => ({ ownKey: await deps.key.make(), made: 'key' })),

    saveKey: (passphrase) =>
      attempt(async () => {
        const secret = await deps.key.secret();
        if (!secret) return {};
        deps.download('tanggap-key.json', await deps.key.seal(secret, passphrase));
        return { made: 'key-saved' };
      }),

    takeKey: (file, passphrase) =>
      attempt(async () => {
        const secret = await deps.key.open(await file.text(), passphrase);
        if (typeof secret === 'string') return { made: secret };
        return { ownKey: await deps.key.replace(secret), made: 'key-taken' };
      }),

    makePack: (details, groups, isSigned, tag) =>
      attempt(async () => {
        const [own, secret] = await Promise.all([deps.listReplies(), isSigned ? deps.key.secret() : undefined]);
        const { rules } = get().resolved;
        const shared = rules.savedReplies.filter((reply) => own.every(({ id }) => id !== reply.id));
        const made = makePack({
          details,
          groups,
          items: ownItems(rules, [...own, ...shared]),
          tag,
          published: deps.now().toISOString().slice(0, DAY),
          secret,
        });
        if ('faults' in made) return { makeFaults: made.faults };
        deps.download(`${made.pack.id}-${made.pack.version}.json`, `${JSON.stringify(made.document, null, 2)}\n`);
        return { made: 'made' };
      }),
  };
}
