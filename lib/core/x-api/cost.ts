import prices from './prices.json';

/** What X charges for, by its price list of 2026-08-22: posts and users that an answer holds, never the question. */
export interface Usage {
  /** Posts at the normal price. */
  readonly posts: number;
  /** Posts of the signed-in account's own timelines; cheaper where that account owns the app. */
  readonly owned: number;
  readonly users: number;
}

/** All money is in millionths of a US dollar, in whole numbers. */
export const MICRO = 1_000_000;

/** Price of one post of the account's own timelines. */
export const ownedPrice = (ownsApp: boolean): number => (ownsApp ? prices.ownedPost : prices.post);
/** Price of a person's handle. */
export const userPrice: number = prices.user;
/** Price of a post that is looked up or searched for. */
export const postPrice: number = prices.post;

export const costOf = ({ posts, owned, users }: Usage, ownsApp: boolean): number =>
  posts * postPrice + owned * ownedPrice(ownsApp) + users * userPrice;

/** What the calendar month (UTC) has cost so far; X counts a post once a day, we each time: never too little. */
export interface Spent {
  /** `2026-11` */
  readonly month: string;
  readonly micro: number;
}

const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7);

/** What was spent in the month of `now` (ms since 1970). */
export const spentIn = (spent: Spent | undefined, now: number): number =>
  spent?.month === monthOf(now) ? spent.micro : 0;

export const addSpent = (spent: Spent | undefined, micro: number, now: number): Spent => ({
  month: monthOf(now),
  micro: spentIn(spent, now) + micro,
});

/** What one month brings, as counted from what the inbox has of the last 30 days. */
export interface Volume {
  /** Citizens' posts that address the agency. */
  readonly mentions: number;
  readonly people: number;
  /** The agency's own answers. */
  readonly own: number;
  /** Posts of citizens in cases that are open now. */
  readonly open: number;
}

const WEEKS = 30 / 7;

/** What a month would cost: each post once, each person once, open posts looked up once a week. */
export const estimateMonth = ({ mentions, people, own, open }: Volume, ownsApp: boolean): number =>
  costOf({ posts: Math.ceil(open * WEEKS), owned: mentions + own, users: people }, ownsApp);
