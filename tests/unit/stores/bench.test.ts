import { expect, it } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { type BenchDeps, createBenchStore } from '@/lib/stores/bench.ts';

const AGENCY = defaultAgencyRules();
const TEXTS = Array.from({ length: 10 }, (_, at) => `post ${at}`);

/** A clock that each check moves on, and pauses that wait for the test. */
function makeBench(given: Partial<BenchDeps> = {}) {
  let now = 0;
  const waiting: (() => void)[] = [];
  const store = createBenchStore({
    check: () => {
      now += 10;
      return { findings: [], failed: [] };
    },
    clock: () => now,
    pause: () => new Promise((resolve) => waiting.push(resolve)),
    past: async () => ({ posts: 0, byRule: new Map() }),
    readFile: async () => ({ problem: 'empty' }),
    save: async () => {},
    ...given,
  });
  const goOn = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { store, waiting, goOn };
}

it('checks bit by bit and tells how far it is', async () => {
  const { store, waiting, goOn } = makeBench();
  const run = store.getState().run(TEXTS, { kind: 'post' }, AGENCY);
  expect(store.getState()).toMatchObject({ status: 'running', done: 3, total: 10, posts: [] });
  while (waiting.length > 0) await goOn();
  await run;
  expect(store.getState()).toMatchObject({ status: 'done', done: 10 });
  expect(store.getState().posts.map(({ text }) => text)).toEqual(TEXTS);
});

it('stops where it is, and keeps what it has', async () => {
  const { store, goOn } = makeBench();
  const run = store.getState().run(TEXTS, { kind: 'post' }, AGENCY);
  store.getState().stop();
  await goOn();
  await run;
  expect(store.getState()).toMatchObject({ status: 'stopped', done: 3 });
  expect(store.getState().posts).toHaveLength(3);
});

it('a run that is overtaken by another writes nothing any more', async () => {
  const { store, waiting, goOn } = makeBench();
  const first = store.getState().run(TEXTS, { kind: 'post' }, AGENCY);
  const second = store.getState().run(['only'], { kind: 'post' }, AGENCY);
  while (waiting.length > 0) await goOn();
  await Promise.all([first, second]);
  expect(store.getState()).toMatchObject({ status: 'done', total: 1, posts: [{ text: 'only' }] });
});

it('a record that cannot be read is none', async () => {
  const { store } = makeBench({ past: () => Promise.reject(new Error('closed')) });
  await store.getState().loadPast();
  expect(store.getState().past).toBeUndefined();
});
