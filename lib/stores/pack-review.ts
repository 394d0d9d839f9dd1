import { firstChoice, reviewPack } from '@/lib/core/packs/review.ts';
import { isTrusted, signerOf } from '@/lib/core/packs/signer.ts';
import type { GoodPack, PacksDeps, PacksState, Review } from './packs-state.ts';

type Context = Pick<PacksState, 'resolved' | 'installed' | 'ownKey'>;

/** A pack beside what is in force now. `chosen`: what the person has decided already. */
export function reviewOf(
  { pack, document }: GoodPack,
  from: Review['from'],
  { resolved, installed: all, ownKey }: Context,
  defaultSeverity: PacksDeps['defaultSeverity'],
  chosen?: ReadonlySet<string>,
): Review {
  const installed = all.find(({ id }) => id === pack.id);
  const shipped = from === 'shipped' || (from === 'installed' && installed?.shipped === true);
  const signer = signerOf(pack, { trust: resolved.rules.packs, installed: all, ownKey, shipped });
  const items = reviewPack(pack.values, { ...resolved, installed, defaultSeverity });
  // Somebody else under a known name gets no credit for what was decided on the earlier pack.
  const earlier = signer.changed ? undefined : installed;
  return {
    pack,
    document,
    from,
    signer,
    installed,
    items,
    chosen: chosen ?? firstChoice(items, isTrusted(signer.standing), earlier),
  };
}
