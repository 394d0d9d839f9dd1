import type { Page } from '@playwright/test';
import { bundle } from './bundle.ts';

/** Our own database code in one of the extension's pages, beside the page's: what no page offers is asked there. */
export async function databaseIn(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  await evaluate(`${await bundle('tests/e2e/support/database-entry.ts', 'database')} undefined`);
  return {
    /** Whether the chain of the journal holds. */
    verify: () => evaluate<{ ok: boolean }>('database.verify()'),
    /** Ids of rows that journal and posts would not make as they stand. Makes all rows again. */
    staleRows: () => evaluate<string[]>('database.staleRows()'),
  };
}
