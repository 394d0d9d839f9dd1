/** What the tests use of the generators, which are plain JavaScript so that they run without a loader. */
declare module '*/scripts/rules-index.mjs' {
  export function listRuleIds(): string[];
  export function isStale(): boolean;
}
declare module '*/scripts/phone-metadata.mjs' {
  export function isStale(): boolean;
}
declare module '*/scripts/public-holidays.mjs' {
  export function isStale(): boolean;
}
