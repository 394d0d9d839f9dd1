import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import type { FoundBrowser } from '../../scripts/browser.ts';
import { buildFolder } from '../../scripts/build.ts';
import { closeWelcome, launchChromium, launchExtension } from '../e2e/support/launch.ts';
import { Overlay } from '../e2e/support/overlay.ts';
import { openX, xDoes } from '../e2e/support/x-page.ts';
import type { Replica } from '../replica/server.ts';
import { median, quantile, type Row } from './bench.ts';

/** What every page of X runs, and what the first composer loads. */
const SCRIPT = 'content-scripts/x.js';
const CHECKER = 'composer.js';
const EXTENSION = buildFolder('chrome');

interface Rig {
  readonly browser: FoundBrowser;
  readonly replica: Replica;
}

/** A fresh profile on the replica's home page, with the extension or bare. */
async function withPage<T>(
  { browser, replica }: Rig,
  bare: boolean,
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  const options = {
    browser,
    profile,
    args: replica.chromiumArgs,
    context: { headless: true, viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
  };
  let context: BrowserContext | undefined;
  try {
    if (bare) context = await launchChromium(options);
    else {
      const launched = await launchExtension({ ...options, extension: EXTENSION });
      context = launched.context;
      await closeWelcome(context, EXTENSION, launched.id);
    }
    return await use(context.pages()[0] ?? (await context.newPage()), context);
  } finally {
    await context?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function scriptSize(what: string, file: string, aim: number): Promise<Row> {
  const bytes = gzipSync(await readFile(join(EXTENSION, file))).length;
  return { what: `${what}, compressed (gzip)`, value: bytes / 1000, unit: 'kB', aim };
}

/** Milliseconds from each key to the change of the badge that it causes, by the page's own clock. */
async function keystrokeToBadge(rig: Rig, rounds = 40): Promise<Row> {
  const times = await withPage(rig, false, async (page) => {
    await openX(page);
    await page.getByTestId('tweetTextarea_0').click();
    await page.keyboard.type('Laporan Anda di Kecamatan Melati sudah kami terima atas NIK 317401410790000');
    const overlay = new Overlay(page);
    await overlay.badge().waitFor();
    const before = await overlay.badge().textContent();
    // Playwright's own script runs in the page's world, so this measures from outside our script.
    await overlay.badge().evaluate((badge) => {
      const times: number[] = [];
      let pressed: number | undefined;
      window.addEventListener(
        'keydown',
        () => {
          pressed = performance.now();
        },
        true,
      );
      new MutationObserver(() => {
        if (pressed !== undefined) times.push(performance.now() - pressed);
        pressed = undefined;
      }).observe(badge, { subtree: true, childList: true, characterData: true });
      Object.assign(window, { badgeTimes: times });
    });
    for (let round = 0; round < rounds; round += 1) {
      await page.keyboard.press(round % 2 === 0 ? '1' : 'Backspace');
      await page.waitForFunction(
        (count) => (window as unknown as { badgeTimes: number[] }).badgeTimes.length > count,
        round,
        {
          timeout: 5000,
        },
      );
    }
    if ((await overlay.badge().textContent()) !== before)
      throw new Error('the badge did not come back to where it began');
    return await page.evaluate(() => (window as unknown as { badgeTimes: number[] }).badgeTimes);
  });
  const note = `p95 ${quantile(times, 0.95).toFixed(0)} ms, ${times.length} keys`;
  return { what: 'keystroke to badge', value: median(times), unit: 'ms', aim: 50, note };
}

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Compile and first run of the content script, from the browser's own trace of a page load. */
async function contentScriptStart(rig: Rig, rounds = 7): Promise<Row> {
  const times = await withPage(rig, false, async (page, context) => {
    const measured: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const browser = context.browser();
      if (!browser) throw new Error('no browser to trace');
      await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
      await openX(page);
      const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
      const ours = traceEvents.filter(
        ({ name, args }) => ['EvaluateScript', 'v8.compile'].includes(name) && args?.data?.url?.endsWith(SCRIPT),
      );
      // Compiling is inside the evaluation on some loads and before it on others: the longest span counts once.
      const evaluate = ours.filter(({ name }) => name === 'EvaluateScript').reduce((sum, { dur = 0 }) => sum + dur, 0);
      const compile = ours.filter(({ name }) => name === 'v8.compile').reduce((sum, { dur = 0 }) => sum + dur, 0);
      measured.push(Math.max(evaluate, compile) / 1000);
    }
    // The first load fills the browser's code cache.
    return measured.slice(1);
  });
  const note = `slowest ${Math.max(...times).toFixed(0)} ms, ${times.length} loads`;
  return { what: 'content script, compile and start', value: median(times), unit: 'ms', note };
}

/** Scrolls the home timeline past 2,000 posts to its end, one step per frame. */
async function scrollToEnd(page: Page): Promise<void> {
  await xDoes(page, (x) => x.seedMany(2000));
  await page.evaluate(async () => {
    // No inner function with a name: tsx wraps those in a helper that the page does not have.
    let rest = 0;
    for (let last = -1; window.scrollY !== last || rest < 5; ) {
      rest = window.scrollY === last ? rest + 1 : 0;
      last = window.scrollY;
      window.scrollBy(0, 700);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

interface ScrollCost {
  readonly script: number;
  readonly task: number;
}

/** Seconds of script and of all main-thread work. */
const scrollCost = (rig: Rig, bare: boolean): Promise<ScrollCost> =>
  withPage(rig, bare, async (page, context) => {
    await openX(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const read = async (): Promise<ScrollCost> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return { script: of('ScriptDuration'), task: of('TaskDuration') };
    };
    const before = await read();
    await scrollToEnd(page);
    const after = await read();
    return { script: after.script - before.script, task: after.task - before.task };
  });

/** Our part of the script time, by a sampling profile of one page: other work on the machine does not change it. */
const ownShare = (rig: Rig): Promise<Row> =>
  withPage(rig, false, async (page, context) => {
    await openX(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    await cdp.send('Profiler.start');
    await scrollToEnd(page);
    const { profile } = await cdp.send('Profiler.stop');
    const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
    let all = 0;
    let own = 0;
    profile.samples?.forEach((id, index) => {
      const frame = frames.get(id);
      if (!frame || ['(idle)', '(program)', '(root)'].includes(frame.functionName)) return;
      const time = profile.timeDeltas?.[index] ?? 0;
      all += time;
      if (frame.url.endsWith(SCRIPT) || frame.url.endsWith(CHECKER)) own += time;
    });
    const note = `${(own / 1000).toFixed(0)} of ${(all / 1000).toFixed(0)} ms, by profile`;
    return { what: 'scrolling 2,000 posts: our share of script', value: (own / all) * 100, unit: '%', aim: 3, note };
  });

/**
 * The cost of our being there: the same scrolling with and without, in turns. The fastest run of each counts: other
 * work on the machine only ever adds.
 */
async function scrolling(rig: Rig, rounds = 4): Promise<Row[]> {
  const bare: ScrollCost[] = [];
  const ours: ScrollCost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await scrollCost(rig, true));
    ours.push(await scrollCost(rig, false));
  }
  const compare = (what: string, key: 'script' | 'task', aim?: number): Row => {
    const without = bare.map((cost) => cost[key] * 1000);
    const fastest = Math.min(...without);
    const added = Math.min(...ours.map((cost) => cost[key] * 1000)) - fastest;
    const spread = (Math.max(...without) / fastest - 1) * 100;
    const note = `${added.toFixed(0)} ms on ${fastest.toFixed(0)} ms, which itself varies by ${spread.toFixed(0)} %`;
    return { what, value: (added / fastest) * 100, unit: '%', note, ...(aim === undefined ? {} : { aim }) };
  };
  return [
    compare('scrolling 2,000 posts: script time added', 'script', 3),
    compare('scrolling 2,000 posts: main thread added', 'task'),
  ];
}

export async function* measurePage(rig: Rig): AsyncGenerator<Row> {
  yield await scriptSize('content script', SCRIPT, 20);
  yield await scriptSize('checker, with the composer', CHECKER, 900);
  yield await contentScriptStart(rig);
  yield await keystrokeToBadge(rig);
  yield await ownShare(rig);
  yield* await scrolling(rig);
}
