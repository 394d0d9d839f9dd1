import { inLanguage } from '@/lib/core/packs/pack.ts';
import type { PacksState } from '@/lib/stores/packs-state.ts';
import type { SetupPack } from './pack-step.tsx';

/** Packs that come with Tanggap, as the set-up offers them. */
export const setupPacks = ({ shipped = [], installed }: PacksState, tag: string): readonly SetupPack[] =>
  shipped.map(({ pack: { id, name, description } }) => ({
    id,
    title: inLanguage(name, tag),
    description: description ? inLanguage(description, tag) : '',
    isTaken: installed.some((pack) => pack.id === id),
  }));
