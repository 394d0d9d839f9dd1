/** By the form of the address alone; who owns it is not known here. */
export type LinkVerdict = 'official' | 'lookalike' | 'unrelated';

export interface LinkReading {
  readonly verdict: LinkVerdict;
  /** The listed domain or government suffix that a lookalike imitates. */
  readonly imitates?: string;
  /** Only the name is an agency's; nothing in the address pretends to be a government's. */
  readonly nameOnly?: true;
  /** Official, but one slip away from this listed domain. */
  readonly misspelt?: string;
}

export const OFFICIAL: LinkReading = { verdict: 'official' };
export const UNRELATED: LinkReading = { verdict: 'unrelated' };
export const forged = (imitates: string): LinkReading => ({ verdict: 'lookalike', imitates });
