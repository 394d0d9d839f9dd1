import { readFileSync } from 'node:fs';
import { isReplicaHost } from '../../replica/shared/hosts.ts';

export interface NetRequest {
  readonly method: string;
  readonly url: string;
  /** Origin of the page or extension that asked; absent when it was the browser itself. */
  readonly initiator?: string;
}

interface NetLogEvent {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly method?: string; readonly initiator?: string };
}

/**
 * Every request of the whole browser, as its own log (`--log-net-log`) has it: pages, workers, beacons, web sockets.
 * The log may still be growing: a cut-off last line is left out.
 */
export function readNetLog(path: string): NetRequest[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const constants = /^\{"constants":(.*),$/.exec(lines[0] ?? '')?.[1];
  if (!constants) return [];
  const { logEventTypes } = JSON.parse(constants) as { logEventTypes: Record<string, number> };
  const start = logEventTypes['URL_REQUEST_START_JOB'];
  return lines.slice(1).flatMap((line): NetRequest[] => {
    const event = parseEvent(line);
    if (event?.type !== start || !event?.params?.url) return [];
    const { url, method = 'GET', initiator } = event.params;
    return [{ url, method, ...(initiator && initiator !== 'not an origin' ? { initiator } : {}) }];
  });
}

function parseEvent(line: string): NetLogEvent | undefined {
  try {
    return JSON.parse(line.replace(/,$|\],?$/, '')) as NetLogEvent;
  } catch {
    return undefined;
  }
}

const isLocal = (url: string) => /^(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1)(?::|\/|$)/.test(url);

/**
 * What left, or tried to leave, for anywhere but the replica. The browser's own calls home are left out: they are not
 * ours, and the resolver rules keep them in. The extension itself may ask for nothing at all, not even x.com, but for
 * `followed`: addresses of links in its pages that the test itself clicks, each opened once; and, where a person has
 * connected it, X's official API.
 */
export const outsideRequests = (
  requests: readonly NetRequest[],
  followed: readonly string[] = [],
  usesOfficialApi = false,
): NetRequest[] => {
  const clicks = [...followed];
  return requests.filter(({ method, url, initiator }) => {
    if (!initiator || !/^(?:https?|wss?):/.test(url)) return false;
    const click = method === 'GET' ? clicks.indexOf(url) : -1;
    if (click !== -1 && initiator.startsWith('chrome-extension:')) {
      clicks.splice(click, 1);
      return false;
    }
    if (usesOfficialApi && url.startsWith('https://api.x.com/2/')) return false;
    if (/^(?:chrome|moz)-extension:/.test(initiator)) return true;
    return !isLocal(url) && !isReplicaHost(new URL(url).hostname);
  });
};
