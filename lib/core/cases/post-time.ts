/** Milliseconds since 1970 at which X's ids begin to carry their time (Snowflake, 4 November 2010). */
const SNOWFLAKE_EPOCH = 1_288_834_974_657n;
/** Ids below were given before. */
const FIRST_SNOWFLAKE = 29_700_859_247n;

/**
 * When a post was made, by its id: the page does not always show it. ISO 8601, UTC; undefined for ids from before the
 * Snowflake scheme, and for those that would lie after `now` (milliseconds since 1970).
 */
export function timeOfPost(id: string, now: number): string | undefined {
  const number = BigInt(id);
  if (number < FIRST_SNOWFLAKE) return undefined;
  const time = Number((number >> 22n) + SNOWFLAKE_EPOCH);
  return time <= now ? new Date(time).toISOString() : undefined;
}

/** Order of X's ids, which exceed 2^53: by length, then by digits. */
export const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));
