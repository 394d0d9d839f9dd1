import { expect, it, test } from 'vitest';
import { parseAddress } from '@/components/options/address.ts';
import { MEASURES, measureOf, withMeasure } from '@/components/options/inbox/measure.ts';
import { bytes } from '@/components/options/inbox/storage-facts.tsx';
import { parsePercents } from '@/components/options/inbox/warn-percents.tsx';
import { wholeNumber } from '@/components/options/number-field.tsx';

test.each([
  ['15', 15],
  [' 1.000 ', 1000],
  ['1,000', 1000],
  ['1.5', undefined],
  ['0', undefined],
  ['1001', undefined],
  ['-3', undefined],
  ['3 days', undefined],
  ['', undefined],
])('%j as a whole number from 1 to 1000 is %j', (text, number) => expect(wholeNumber(text, 1, 1000)).toBe(number));

test.each([
  ['100, 50 80%', [50, 80, 100]],
  ['50,50', [50]],
  ['', []],
  ['0', undefined],
  ['101', undefined],
  ['half', undefined],
  ['1 2 3 4 5 6 7 8 9 10 11', undefined],
])('%j as percents is %j', (text, percents) => expect(parsePercents(text)).toEqual(percents));

it('a target keeps its amount whatever it is counted in', () => {
  for (const measure of MEASURES) {
    const target = withMeasure({ amount: 4, unit: 'hours', allHours: false }, measure);
    expect(measureOf(target)).toBe(measure);
    expect(target?.amount ?? 4).toBe(4);
  }
  expect(withMeasure(undefined, 'workdays')).toEqual({ amount: 1, unit: 'workdays', allHours: false });
});

test.each([
  ['#inbox', 'inbox-times'],
  ['#inbox-keeping', 'inbox-keeping'],
  ['#checks/links/link-http', 'checks'],
  ['#nowhere', 'agency'],
  ['', 'agency'],
])('%j leads to %s', (hash, section) => expect(parseAddress(hash).section).toBe(section));

test.each([
  [0, '0 byte'],
  [2_100_000, '2.1 MB'],
  [10_700_000_000, '10.7 GB'],
])('%i bytes are %s', (size, words) => expect(bytes(size, 'en')).toBe(words));
