import type { Analysis } from '../analysis.ts';
import * as sum from '../checksums.ts';

/** How a kind of identifier looks, and when that is enough. */
export interface Kind {
  /** Its list in identifier-labels.json. */
  readonly label: string;
  readonly entity: string;
  /** Of the plain value; anchored. */
  readonly shape: RegExp;
  readonly written?: RegExp;
  /** Checksum and structure. Beside its name a value counts without, people mistype; never with `strict`. */
  readonly valid?: (plain: string, written: string) => boolean;
  readonly strict?: true;
  /** Whether it counts without its name beside it. */
  readonly alone?: (plain: string, written: string, analysis: Analysis) => boolean;
  /** In an answer to somebody, this writing counts alone, too, when valid. */
  readonly inAnswer?: RegExp;
  readonly glued?: readonly string[];
  /** How near its name must stand. */
  readonly reach?: number;
  /** `false`: the name never stands behind; `linked`: only as in `… is your reference`. */
  readonly behind?: false | 'linked';
  /** Only in a text that speaks about one person, or to one. */
  readonly personal?: true;
  /** Only in an answer to somebody. */
  readonly addressed?: true;
  /** An account; those for donations and taxes are public. */
  readonly bank?: true;
  /** Agencies have one, too: `our EIN` is public. */
  readonly ours?: true;
  /** Its name is one of many things' (`reference`, `account`): a word before it may make it public. */
  readonly vague?: true;
  /** Decides between readings of the same value. */
  readonly weight?: number;
}

export const yes = (): boolean => true;
/** No space in it, or only digits. */
export const CODE = /^(?:\S+|[\d .-]+)$/;
export const isForeign = (_: string, __: string, { language }: Analysis): boolean => language === 'other';
export const writtenAs =
  (pattern: RegExp) =>
  (_: string, written: string): boolean =>
    pattern.test(written);
export const yymmdd = (plain: string): boolean => sum.isMonthDay(plain.slice(2, 4), plain.slice(4, 6));
