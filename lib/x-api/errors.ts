import { ApiPartialResponseError, ApiRequestError, ApiResponseError, type TwitterRateLimit } from 'twitter-api-v2';
import { XApiError } from './port.ts';

/** Runs a call of the library; whatever goes wrong becomes an XApiError. */
export async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translate(error);
  }
}

// By class: the names of classes do not survive minifying.
function translate(error: unknown): XApiError {
  if (error instanceof XApiError) return error;
  if (error instanceof ApiResponseError) return byStatus(error);
  if (error instanceof ApiRequestError) return new XApiError({ kind: 'offline' });
  if (error instanceof ApiPartialResponseError) return new XApiError({ kind: 'server' });
  return new XApiError({ kind: 'changed' });
}

function byStatus({ code, data, rateLimit }: ApiResponseError): XApiError {
  if (code === 400) return new XApiError({ kind: 'bad-request' });
  if (code === 401) return new XApiError({ kind: 'unauthorized' });
  if (code === 402) return new XApiError({ kind: 'no-credits' });
  if (code === 403) return new XApiError({ kind: 'forbidden' });
  if (code === 429) return tooMany(data, rateLimit);
  return new XApiError({ kind: code >= 500 ? 'server' : 'changed' });
}

/** One status for two things: a window of minutes or a day is over soon, the app's cap only with its cycle. */
function tooMany(data: unknown, limit: TwitterRateLimit | undefined): XApiError {
  if (/usage-?cap/i.test(JSON.stringify(data ?? ''))) return new XApiError({ kind: 'cap' });
  const used = [limit?.userDay, limit?.day, limit].find((window) => window?.remaining === 0);
  const reset = used?.reset ?? limit?.reset;
  return new XApiError({ kind: 'rate', ...(reset !== undefined && { until: reset * 1000 }) });
}
