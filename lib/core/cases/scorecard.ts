import type { Figures, Report } from './report.ts';
import type { CaseClass } from './terms.ts';

/** Shares of fewer cases than this say little, and may point at a person. */
export const FEWEST_PUBLISHED = 10;

const MINUTE = 60_000;

/** A duration in the largest unit that says it well, rounded up: a public figure never flatters. */
export interface RoundDuration {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days';
}

export function roundDuration(milliseconds: number): RoundDuration {
  const minutes = Math.ceil(milliseconds / MINUTE);
  if (minutes < 120) return { amount: minutes, unit: 'minutes' };
  const hours = Math.ceil(minutes / 60);
  return hours < 48 ? { amount: hours, unit: 'hours' } : { amount: Math.ceil(hours / 24), unit: 'days' };
}

/** For a post and an image: counts and rounded figures, no person, no text. Words are in locales. */
export interface Scorecard {
  /** ISO 8601, UTC; `to` is not part of it. */
  readonly from: string;
  readonly to: string;
  readonly received: number;
  readonly needing: number;
  readonly answered: number;
  /** Whole percent, rounded down; absent with too few cases. */
  readonly answeredPercent?: number;
  readonly withinTargetPercent?: number;
  /** Half of the first answers took no longer, nights and holidays included. */
  readonly medianFirstResponse?: RoundDuration;
  readonly classes: readonly {
    readonly class: CaseClass;
    readonly received: number;
    readonly answeredPercent: number;
  }[];
  /** The lines of the text version, each a message with its data, in order. */
  readonly lines: readonly ScorecardLine[];
}

export interface ScorecardLine {
  readonly messageId: 'received' | 'answered' | 'median' | 'within-target' | 'too-few';
  readonly data: Readonly<Record<string, string | number>>;
}

const percent = (share: number | undefined, cases: number): number | undefined =>
  share === undefined || cases < FEWEST_PUBLISHED ? undefined : Math.floor(share * 100 + 1e-9);

function linesOf(figures: Figures, card: Omit<Scorecard, 'lines'>): ScorecardLine[] {
  const lines: ScorecardLine[] = [{ messageId: 'received', data: { received: figures.received } }];
  if (card.answeredPercent === undefined) {
    return [...lines, { messageId: 'too-few', data: { fewest: FEWEST_PUBLISHED } }];
  }
  lines.push({
    messageId: 'answered',
    data: { answered: figures.answered, needing: figures.needing, percent: card.answeredPercent },
  });
  if (card.medianFirstResponse) lines.push({ messageId: 'median', data: { ...card.medianFirstResponse } });
  if (card.withinTargetPercent !== undefined) {
    lines.push({ messageId: 'within-target', data: { percent: card.withinTargetPercent } });
  }
  return lines;
}

export function makeScorecard({ from, to, total, byClass }: Report): Scorecard {
  const answeredPercent = percent(total.answeredShare, total.needing);
  const withinTargetPercent = percent(total.withinTargetShare, total.withTarget);
  const { median, count } = total.firstResponse;
  const card: Omit<Scorecard, 'lines'> = {
    from,
    to,
    received: total.received,
    needing: total.needing,
    answered: total.answered,
    ...(answeredPercent !== undefined && { answeredPercent }),
    ...(withinTargetPercent !== undefined && { withinTargetPercent }),
    ...(median !== undefined && count >= FEWEST_PUBLISHED && { medianFirstResponse: roundDuration(median) }),
    classes: byClass.flatMap(({ key, figures }) => {
      const ofClass = percent(figures.answeredShare, figures.needing);
      return ofClass === undefined ? [] : [{ class: key, received: figures.received, answeredPercent: ofClass }];
    }),
  };
  return { ...card, lines: linesOf(total, card) };
}
