/**
 * The names the replica answers for. X's page loads pictures from twimg.com and GIFs from a provider of its own
 * (x-web.md §3.1), so those are ours too: a page that could not load them would differ from X.
 */
export const replicaHosts: readonly string[] = [
  'x.com',
  '*.x.com',
  'twitter.com',
  '*.twitter.com',
  '*.twimg.com',
  'gif-provider.example',
];

export const gifHost = 'https://gif-provider.example';
export const imageHost = 'https://pbs.twimg.com';
export const emojiHost = 'https://abs-0.twimg.com';

export function isReplicaHost(host: string): boolean {
  return replicaHosts.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  );
}
