import type { SingleTwitterRateLimit, TwitterRateLimit } from 'twitter-api-v2';

/** X's limits as its headers tell them: of 15 minutes, and of 24 hours for the app and for the user where there are any. */
export function limitsIn(headers: Headers): TwitterRateLimit | undefined {
  const window = windowOf(headers, 'x-rate-limit');
  if (!window) return undefined;
  const day = windowOf(headers, 'x-app-limit-24hour');
  const userDay = windowOf(headers, 'x-user-limit-24hour');
  return { ...window, ...(day && { day }), ...(userDay && { userDay }) };
}

function windowOf(headers: Headers, prefix: string): SingleTwitterRateLimit | undefined {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
    const value = headers.get(`${prefix}-${name}`);
    return value !== null && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
  });
  return limit === undefined || remaining === undefined || reset === undefined
    ? undefined
    : { limit, remaining, reset };
}
