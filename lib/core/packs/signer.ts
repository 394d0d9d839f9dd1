import type { AgencyRules } from '../agency.ts';
import type { InstalledPack } from './installed.ts';
import type { Pack } from './pack.ts';
import { compareVersions } from './version.ts';

/** Who vouches for a pack, most to least: Tanggap, this machine, a key on the agency's list, a key of another pack, nobody known. */
export type Standing = 'shipped' | 'own' | 'trusted' | 'known' | 'new' | 'unsigned';
/** How it stands to the version that is installed. */
export type Relation = 'first' | 'newer' | 'same' | 'older';

export interface Signer {
  readonly standing: Standing;
  readonly key?: string;
  /** The installed pack of this id was vouched for by somebody else: it may be a forgery. */
  readonly changed: boolean;
  /** The agency takes packs by trusted keys only, and this is none. */
  readonly refused: boolean;
  readonly relation: Relation;
}

interface SignerContext {
  readonly trust: AgencyRules['packs'];
  readonly installed: readonly InstalledPack[];
  readonly ownKey: string | undefined;
  readonly shipped: boolean;
}

function standingOf({ signature }: Pack, { trust, installed, ownKey, shipped }: SignerContext): Standing {
  if (shipped) return 'shipped';
  if (!signature) return 'unsigned';
  if (signature.key === ownKey) return 'own';
  if (trust.trustedKeys.includes(signature.key)) return 'trusted';
  return installed.some(({ key }) => key === signature.key) ? 'known' : 'new';
}

function relationOf({ version }: Pack, installed: InstalledPack | undefined): Relation {
  if (!installed) return 'first';
  const order = compareVersions(version, installed.version);
  return order === 0 ? 'same' : order > 0 ? 'newer' : 'older';
}

export const isTrusted = (standing: Standing): boolean =>
  standing === 'shipped' || standing === 'own' || standing === 'trusted';

/** Who stands behind a pack whose signature was found good. */
export function signerOf(pack: Pack, context: SignerContext): Signer {
  const standing = standingOf(pack, context);
  const installed = context.installed.find(({ id }) => id === pack.id);
  const key = pack.signature?.key;
  const vouched = installed?.shipped ? 'shipped' : (installed?.key ?? 'nobody');
  const vouches = context.shipped ? 'shipped' : (key ?? 'nobody');
  return {
    standing,
    ...(key === undefined ? {} : { key }),
    changed: installed !== undefined && vouched !== vouches,
    refused: context.trust.onlyTrusted && !isTrusted(standing),
    relation: relationOf(pack, installed),
  };
}
