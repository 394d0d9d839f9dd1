/** What `evaluate` finds in our own pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;
