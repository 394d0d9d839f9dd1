import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { FoundBrowser } from '../../scripts/browser.ts';
import { launchChromium } from '../e2e/support/launch.ts';
import { median, type Row } from './bench.ts';
import type * as bench from './inbox-entry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = 'https://bench.example/';

type Bench = typeof bench;
declare global {
  // Set by the bundled entry in the page.
  var inboxBench: Bench;
}

/** The database alone, as one script. */
async function bundle(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: 'tests/bench/inbox-entry.ts', formats: ['iife'], name: 'inboxBench', fileName: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('no bundle of the inbox');
  return output.output[0].code;
}

interface Rig {
  readonly browser: FoundBrowser;
  readonly cases: number;
  /** Per case. */
  readonly events: number;
}

/** The inbox at the size of years of a busy agency, in a real browser on a real disk. */
export async function* measureInbox({ browser, cases, events }: Rig): AsyncGenerator<Row> {
  const profile = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  const context = await launchChromium({ browser, profile, args: [], context: { headless: true } });
  try {
    const page = await context.newPage();
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: '<title>bench</title>' }));
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: await bundle() });
    const seeded = Date.now();
    await page.evaluate(([count, each]) => inboxBench.seed(count, each, () => {}), [cases, events] as const);
    const seconds = Math.round((Date.now() - seeded) / 1000);
    yield* measure(page, cases, `${cases} cases, ${cases * events} events, written in ${seconds} s`);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

const times = async (count: number, run: (round: number) => Promise<number>): Promise<number[]> => {
  const measured: number[] = [];
  for (let round = 0; round < count; round += 1) measured.push(await run(round));
  return measured;
};

async function* measure(page: Page, cases: number, size: string): AsyncGenerator<Row> {
  const ms = (what: string, values: readonly number[], aim: number | undefined, note: string): Row => ({
    what: `inbox: ${what}`,
    value: median(values),
    unit: 'ms',
    note,
    ...(aim !== undefined && { aim }),
  });
  const plain = async (run: () => Promise<number>) => `plain cursor ${(await run()).toFixed(0)} ms`;

  const opened = await times(7, () => page.evaluate(() => inboxBench.openToRows()));
  yield ms(
    'open to first rows and counts',
    opened,
    300,
    `${size}; ${await plain(() => page.evaluate(() => inboxBench.cursorFirst()))} (rows only)`,
  );

  const queries = [
    ['filter by unit', { tab: 'done', sort: 'newest', unit: 'Damkar' }],
    ['filter by class and language', { tab: 'done', sort: 'priority', class: 'question', language: 'en' }],
    ['search a rare word', { tab: 'done', sort: 'newest', text: 'warga4242' }],
    ['search a frequent word', { tab: 'done', sort: 'newest', text: 'sampah' }],
    ['search two words', { tab: 'done', sort: 'newest', text: 'banjir melati' }],
  ] as const;
  for (const [what, query] of queries) {
    let total = 0;
    const found = await times(5, async () => {
      const result = await page.evaluate((wanted) => inboxBench.rowsOf(wanted), query);
      total = result.total;
      return result.ms;
    });
    const beside =
      what === 'filter by unit'
        ? await plain(() => page.evaluate(() => inboxBench.cursorFilter('Damkar')))
        : await plain(() => page.evaluate(() => inboxBench.cursorSearch('sampah')));
    yield ms(what, found, 100, `${total} found; ${beside}`);
  }
  const counts = await times(5, async () => (await page.evaluate(() => inboxBench.countsOf({ unit: 'Damkar' }))).ms);
  yield ms('counts of all tabs with a filter', counts, 100, '');
  const deep = await times(
    5,
    async () =>
      (await page.evaluate((half) => inboxBench.rowsOf({ tab: 'done', sort: 'newest' }, half), cases >> 1)).ms,
  );
  yield ms('rows in the middle of the list', deep, 100, '');
  yield ms('claim', await times(15, (round) => page.evaluate((n) => inboxBench.claim(n), round * 10)), 100, '');
  yield ms(
    'insert 1,000 posts',
    [await page.evaluate((from) => inboxBench.insert(from, 1000), cases)],
    undefined,
    'masked, triaged, in 20 messages',
  );
  const remade = await page.evaluate(() => inboxBench.remake(2000));
  yield ms('make 1,000 rows again', [(remade.ms / remade.done) * 1000], undefined, '');
  const memory = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  yield { what: 'inbox: JavaScript memory', value: memory / 2 ** 20, unit: 'MB' };
}
