/**
 * Types for the deep imports of twitter-text 3.1.0 that the core uses: the package's entry pulls in all of it (37 kB
 * gzip instead of 27 kB), and @types/twitter-text describes the entry only.
 */
declare module 'twitter-text/dist/esm/extractUrlsWithIndices.js' {
  export default function extract(text: string): { url: string; indices: [number, number] }[];
}
declare module 'twitter-text/dist/esm/extractHashtagsWithIndices.js' {
  export default function extract(text: string): { hashtag: string; indices: [number, number] }[];
}
declare module 'twitter-text/dist/esm/extractMentionsWithIndices.js' {
  export default function extract(text: string): { screenName: string; indices: [number, number] }[];
}
declare module 'twitter-text/dist/esm/extractCashtagsWithIndices.js' {
  export default function extract(text: string): { cashtag: string; indices: [number, number] }[];
}
declare module 'twitter-text/dist/esm/parseTweet.js' {
  export default function parseTweet(text: string): { weightedLength: number; valid: boolean };
}
