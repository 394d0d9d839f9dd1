import { createContext, useContext } from 'react';
import { isLocked, type Origin, type Origins, originOf } from '@/lib/core/agency/resolve.ts';
import type { ListField } from '@/lib/stores/agency-changes.ts';

interface Provenance {
  readonly origins: Origins;
  /** Lists, by path, to which only policy may add. */
  readonly closedLists: readonly string[];
}

/** Where the values on the page come from. Without a provider nothing is locked, as in a preview. */
export const OriginsContext = createContext<Provenance>({ origins: {}, closedLists: [] });

const NOBODY: Origin = { source: 'default' };

/** Where the value at `path` comes from. Without a path: from nobody. */
export function useOrigin(path: string | undefined): Origin {
  const { origins } = useContext(OriginsContext);
  return path === undefined ? NOBODY : originOf(origins, path);
}

/** The same for many: where the value at a path, or a member of the list there, comes from. */
export function useOriginOf(): (path: string, entry?: unknown) => Origin {
  const { origins } = useContext(OriginsContext);
  return (path, entry) => originOf(origins, path, entry);
}

/** Where each entry of a list of short texts comes from; the glossary's entries read `RSUD = Rumah Sakit Umum Daerah`. */
export function useFieldOrigin(field: ListField): (entry: string) => Origin {
  const { origins } = useContext(OriginsContext);
  return (entry) =>
    field === 'glossary' ? originOf(origins, `glossary.${entry.split(' = ', 1)[0]}`) : originOf(origins, field, entry);
}

/** Whether only policy may add to the list at `path`. */
export const useIsClosed = (path: string): boolean => useContext(OriginsContext).closedLists.includes(path);

/** Whether policy or a pack sets anything at all. */
export const useHasLocked = (): boolean => Object.values(useContext(OriginsContext).origins).some(isLocked);
