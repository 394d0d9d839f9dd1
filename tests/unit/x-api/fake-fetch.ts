import { vi } from 'vitest';
import type { FakeAnswer, FakeXApi } from '../../replica/x-api/fake-x-api.ts';

/** Lets `fetch` reach the fake API; anything else fails the test. Returns the options of each call. */
export function reachFake(api: FakeXApi): RequestInit[] {
  const options: RequestInit[] = [];
  vi.stubGlobal('fetch', async (input: URL | string, init: RequestInit = {}) => {
    const url = new URL(input);
    if (url.origin !== 'https://api.x.com') throw new TypeError(`unexpected: ${url.origin}`);
    init.signal?.throwIfAborted();
    options.push(init);
    const headers = Object.fromEntries(new Headers(init.headers));
    const call = { method: init.method ?? 'GET', path: url.pathname, query: url.searchParams, headers };
    return responseOf(api.answer({ ...call, body: String(init.body ?? '') }));
  });
  return options;
}

function responseOf({ status, json, body, headers = {}, cut }: FakeAnswer): Response {
  const text = body ?? (json === undefined ? '' : JSON.stringify(json));
  if (!cut) return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
      controller.error(new TypeError('network error'));
    },
  });
  return new Response(broken, { status, headers: { 'content-type': 'application/json', ...headers } });
}
