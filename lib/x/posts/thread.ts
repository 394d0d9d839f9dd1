/*
 * Who answers whom, from rows alone: X names no parent. Pure, so that every order of rows can be tried without a page.
 * A list holds only the rows around the screen, so what was once told is remembered while the page stays.
 */

export interface ThreadPost {
  readonly kind: 'post';
  readonly id: string;
  readonly author: string;
  /** The post that the page is about. */
  readonly focal: boolean;
  /** A line leads to the row above, or below: one answers the other. */
  readonly up: boolean;
  readonly down: boolean;
}
/** A row as far as it matters here; anything but a post breaks a chain, a heading ends the conversation. */
export type ThreadRow = ThreadPost | { readonly kind: 'heading' | 'other' };

/** Above the post that the page is about, below it, or below the heading that ends the conversation. */
type Zone = 'above' | 'focal' | 'replies' | 'outside';

export interface Place {
  /** Post that opened the conversation. */
  readonly conversationId?: string;
  readonly inReplyTo?: string;
  /** Authors of the posts above it in its chain, nearest first. */
  readonly chain: readonly string[];
}

interface Known {
  readonly author: string;
  readonly zone?: Zone;
  readonly parent?: string;
  /** It has no line upwards and stands above, or is, the focal post. */
  readonly root: boolean;
}

/** Posts remembered of one page; beyond, the oldest are forgotten and only less is told of them. */
const MAX_KNOWN = 3000;
const MAX_CHAIN = 30;

/** The row's zone where it tells by itself or by a neighbour of known zone; passes down, then up. */
function zonesOf(rows: readonly ThreadRow[], focalId: string | undefined, known: ReadonlyMap<string, Known>) {
  const zones: (Zone | undefined)[] = rows.map((row) => {
    if (row.kind !== 'post') return undefined;
    return row.focal && row.id === focalId ? 'focal' : known.get(row.id)?.zone;
  });
  let zone: Zone | undefined;
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'heading') zone = zone === 'focal' || zone === 'replies' ? 'outside' : zone;
    else if (row.kind === 'post') {
      zones[index] ??= zone;
      zone = zones[index] === 'focal' ? 'replies' : zones[index];
    }
  }
  zone = undefined;
  for (const [index, row] of [...rows.entries()].reverse()) {
    if (row.kind === 'heading') zone = zone === 'outside' ? 'replies' : zone;
    else if (row.kind === 'post') {
      zones[index] ??= zone;
      zone = zones[index] === 'focal' ? 'above' : zones[index];
    }
  }
  return zones;
}

const post = (row: ThreadRow | undefined): ThreadPost | undefined => (row?.kind === 'post' ? row : undefined);

/** `focalId` is the id in the address of a conversation page; absent on lists. */
export function createThread(focalId?: string) {
  const known = new Map<string, Known>();

  function parentOf(rows: readonly ThreadRow[], index: number, zone: Zone | undefined): string | undefined {
    const row = post(rows[index]);
    const before = post(rows[index - 1]);
    // One end of the line is enough: X draws half of it in each row.
    if (row && before && (row.up || before.down)) return before.id;
    return row && !row.up && zone === 'replies' ? focalId : undefined;
  }

  function chainOf(id: string): string[] {
    const authors: string[] = [];
    let at = known.get(id);
    for (let step = 0; at && step < MAX_CHAIN; step += 1) {
      const parent = at.parent;
      at = parent === undefined ? undefined : known.get(parent);
      if (at) authors.push(at.author);
    }
    return authors;
  }

  function rootOf(): string | undefined {
    for (const [id, { root }] of known) if (root) return id;
    return undefined;
  }

  return {
    /** Learns from the rows as they are now, in the order shown. */
    look(rows: readonly ThreadRow[]): void {
      const zones = focalId === undefined ? [] : zonesOf(rows, focalId, known);
      for (const [index, row] of rows.entries()) {
        if (row.kind !== 'post') continue;
        const before = known.get(row.id);
        const zone = zones[index] ?? before?.zone;
        const parent = parentOf(rows, index, zone) ?? before?.parent;
        known.delete(row.id);
        known.set(row.id, {
          author: row.author,
          root: !row.up && parent === undefined && (zone === 'above' || zone === 'focal'),
          ...(zone ? { zone } : {}),
          ...(parent === undefined ? {} : { parent }),
        });
      }
      for (const [id, { zone }] of known) {
        if (known.size <= MAX_KNOWN) break;
        // What every reply stands under is kept.
        if (zone !== 'above' && zone !== 'focal') known.delete(id);
      }
    },
    placeOf(id: string): Place {
      const at = known.get(id);
      const inside = at?.zone !== undefined && at.zone !== 'outside';
      const conversationId = inside ? rootOf() : undefined;
      const chain = chainOf(id);
      // A gap in the chain hides who is directly above; the post that the page is about certainly is.
      const focal = focalId === undefined ? undefined : known.get(focalId);
      const gap = at?.zone === 'replies' && at.parent === undefined && focal !== undefined;
      return {
        ...(conversationId === undefined ? {} : { conversationId }),
        ...(at?.parent === undefined ? {} : { inReplyTo: at.parent }),
        chain: gap ? [focal.author] : chain,
      };
    },
  };
}

export type Thread = ReturnType<typeof createThread>;
