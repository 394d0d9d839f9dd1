import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FakeXApi } from './fake-x-api.ts';

/** Answers what is asked of X's official API or its page of consent, compressed as X does; false = not for them. */
export async function answerOfficialApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  api: FakeXApi,
): Promise<boolean> {
  if (url.hostname === 'x.com' && url.pathname === '/i/oauth2/authorize') {
    response.writeHead(302, { location: api.oauth.authorize(url.searchParams) }).end();
    return true;
  }
  if (url.hostname !== 'api.x.com' || !url.pathname.startsWith('/2/')) return false;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const {
    status,
    json,
    body,
    headers: own,
    cut,
    hold,
  } = api.answer({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  });
  if (hold) await hold;
  const packed = gzipSync(body ?? (json === undefined ? '' : JSON.stringify(json)));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': packed.length,
    ...own,
  });
  if (!cut) {
    response.end(packed);
    return true;
  }
  response.write(packed.subarray(0, packed.length / 2), () => response.destroy());
  return true;
}
