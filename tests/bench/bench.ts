export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | '%' | 'MB';
  /** Upper limit of `value` that the project sets itself. */
  readonly aim?: number;
  /** What else was seen: other quantiles, how often it was measured. */
  readonly note?: string;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
