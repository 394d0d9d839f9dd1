import { fold } from '../skeleton.ts';

/** A domain taken apart for comparison: `bmkg.go.id` as `.bmkg.go.id.` in folded letters. */
export interface Pattern {
  readonly domain: string;
  readonly labels: number;
  readonly tokens: string;
  readonly glued: string;
}

export const tokensOf = (host: string): string => `.${host.split(/[.-]/).map(fold).join('.')}.`;
export const patternOf = (domain: string): Pattern => ({
  domain,
  labels: domain.split('.').length,
  tokens: tokensOf(domain),
  glued: fold(domain.replace(/[.-]/g, '')),
});
