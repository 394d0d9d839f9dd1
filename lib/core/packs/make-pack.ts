import { itemsOf, type PackGroup, type PackItem, valuesOf } from './items.ts';
import { FORMAT_VERSION, PACK_FORMAT } from './pack.ts';
import { type ParsedPack, parsePack } from './parse-pack.ts';
import { signDocument } from './signature.ts';

/** What a person says of the pack that they make. */
export interface PackDetails {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly description: string;
}

interface MakePack {
  readonly details: PackDetails;
  /** What the pack gets: the items of these groups. */
  readonly groups: readonly PackGroup[];
  readonly items: readonly PackItem[];
  /** Language that the details are written in. */
  readonly tag: 'en' | 'id';
  /** `YYYY-MM-DD`. */
  readonly published: string;
  /** 32 bytes; absent: the pack is not signed. */
  readonly secret: Uint8Array | undefined;
}

/** The agency's settings as items; those of the saved replies' own library come from beside. */
export const ownItems = (rules: unknown, savedReplies: readonly unknown[]): PackItem[] =>
  itemsOf({ ...(rules as object), savedReplies });

/** A pack of chosen settings, read back by the same rules as anybody's: what would be refused there is refused here. */
export function makePack({ details, groups, items, tag, published, secret }: MakePack): ParsedPack {
  const chosen = items.filter(({ group }) => groups.includes(group));
  if (chosen.length === 0) return { faults: [{ path: 'values', code: 'empty', message: 'nothing was chosen' }] };
  const document = {
    format: PACK_FORMAT,
    formatVersion: FORMAT_VERSION,
    id: details.id,
    name: { [tag]: details.name },
    version: details.version,
    ...(details.description === '' ? {} : { description: { [tag]: details.description } }),
    published,
    publisher: details.publisher,
    values: valuesOf(chosen),
  };
  return parsePack(JSON.stringify(secret ? signDocument(document, secret) : document));
}
