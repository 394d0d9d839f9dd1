/** Where the content script runs; X serves the same app on all of them. Listed in docs/adr/0004 and checked by a test. */
export const X_MATCHES = [
  'https://x.com/*',
  'https://twitter.com/*',
  'https://mobile.x.com/*',
  'https://mobile.twitter.com/*',
];
