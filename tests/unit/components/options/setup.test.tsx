// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, test, vi } from 'vitest';
import { SetupSection } from '@/components/options/setup/setup-section.tsx';
import { isFilled, stepIn, stepsOf } from '@/components/options/setup/steps.ts';
import { defaultAgencyRules } from '@/lib/core/agency.ts';

const PACKS = [
  { id: 'indonesia-national', title: 'Indonesia: national', description: 'Ministries and agencies', isTaken: false },
  { id: 'united-kingdom', title: 'United Kingdom', description: 'Councils and departments', isTaken: false },
];
const unmount: (() => void)[] = [];
beforeEach(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));
afterEach(() =>
  act(() => {
    for (const run of unmount.splice(0)) run();
  }),
);

function show(step: string, packs = PACKS, packReview?: ReactNode) {
  const onChoosePack = vi.fn();
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  unmount.push(() => {
    root.unmount();
    place.remove();
  });
  const props = {
    rules: defaultAgencyRules(),
    language: 'auto',
    localZone: 'Asia/Jakarta',
    packs,
    packReview,
    onChoosePack,
  };
  act(() => root.render(<SetupSection {...props} step={step} onChange={vi.fn()} onLanguage={vi.fn()} />));
  return { place, onChoosePack };
}

test('there is a step for packs only where there are packs', () => {
  expect(stepsOf(false)).not.toContain('pack');
  expect(show('accounts').place.textContent).toContain('Step 1 of 5');
  expect(show('pack', []).place.textContent, 'an address of a step that is not there leads to the first').toContain(
    'Step 1 of 4',
  );
});

it('leads to a pack, shows what is in it in place of the list, and goes on once it is taken', () => {
  const { place, onChoosePack } = show('pack');
  const button = [...place.querySelectorAll('button')].find(
    ({ attributes }) => attributes.getNamedItem('aria-describedby')?.value === 'pack-united-kingdom',
  );
  expect(place.textContent).toContain('Skip this step');
  act(() => button?.click());
  expect(onChoosePack).toHaveBeenCalledExactlyOnceWith('united-kingdom');

  const review = show('pack', PACKS, <p>12 items</p>).place;
  expect(review.textContent).toContain('12 items');
  expect(review.querySelector('.pack-choice')).toBeNull();

  const taken = show(
    'pack',
    PACKS.map((pack) => ({ ...pack, isTaken: true })),
  ).place;
  expect(taken.querySelectorAll('.pack-choice button')).toHaveLength(0);
  expect(taken.textContent).toContain('Next');
});

test.each([
  ['domains', 'domains'],
  ['nowhere', 'accounts'],
  [undefined, 'accounts'],
])('%j is the step %s', (name, step) => expect(stepIn(stepsOf(true), name)).toBe(step));

it('counts a step as answered by what is stored', () => {
  const rules = { ...defaultAgencyRules(), accounts: ['KotaContoh'], timeZone: 'Asia/Jakarta' };
  expect(stepsOf(true).filter((step) => isFilled(step, rules, false))).toEqual(['accounts', 'language']);
});
