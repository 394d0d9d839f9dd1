import type { CDPSession } from '@playwright/test';
import { bundle } from './bundle.ts';

/**
 * Runs the page adapter in an isolated world of the page, as the content script does: the page's DOM, none of its
 * JavaScript. What the UI cannot reach one by one (each way of writing) is tried here.
 */
export async function adapterIn(cdp: CDPSession) {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  await evaluate(`${await bundle('tests/e2e/support/adapter-entry.ts', 'adapter')} undefined`);
  return {
    /** Text of the first editor of the page. */
    text: () => evaluate<string>('adapter.text()'),
    write: (before: string, after: string) =>
      evaluate<{ ok: boolean; reason?: string }>(`adapter.write(${JSON.stringify(before)}, ${JSON.stringify(after)})`),
    /** All composers as read, without their DOM nodes. */
    readings: () => evaluate<AdapterReading[]>('adapter.readings()'),
  };
}

export interface AdapterReading {
  readonly ok: boolean;
  readonly missing?: readonly string[];
  readonly slot?: string;
  readonly drafts?: readonly Record<string, unknown>[];
}
