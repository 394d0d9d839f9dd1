import { inLanguage } from '@/lib/core/packs/pack.ts';
import type { PacksState } from '@/lib/stores/packs-state.ts';
import type { SetupPack } from '../setup/pack-step.tsx';

/** The packs that come with Tanggap, as the set-up offers them. */
export const setupPacks = ({ shipped = [], installed }: PacksState, tag: string): SetupPack[] =>
  shipped.map(({ pack }) => ({
    id: pack.id,
    title: inLanguage(pack.name, tag),
    description: inLanguage(pack.description ?? {}, tag),
    isTaken: installed.some(({ id }) => id === pack.id),
  }));
