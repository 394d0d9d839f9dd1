import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '@/lib/core/identifier-kinds.ts';
import { formOf, formPattern } from '@/lib/core/value-form.ts';

describe('form of a value', () => {
  it('tells digits from all else', () => {
    expect(formOf('QQ123456C')).toBe('AA999999A');
  });

  it('rules out what a shape cannot be', () => {
    expect(formPattern(/^(?!000|666)[A-Z]{2}\d{3}[0-9X]$/).test('AA9999')).toBe(true);
    expect(formPattern(/^(?!000|666)[A-Z]{2}\d{3}[0-9X]$/).test('A99999')).toBe(false);
    expect(formPattern(/^(?=.*\d{4})[A-Z0-9]{8,14}$/).test('AAAAA999')).toBe(false);
  });

  it.each(KINDS.map(({ label, shape }) => [label, shape] as const))('passes everything that %s %s does', (_, shape) => {
    const form = formPattern(shape);
    // Look-aheads are no business of the generator: it makes values without them, and the shape itself sifts.
    const body = new RegExp(shape.source.replaceAll(/\(\?[=!](?:[^()]|\([^()]*\))*\)/g, ''));
    fc.assert(
      fc.property(fc.stringMatching(body), (value) => {
        expect(shape.test(value) && !form.test(formOf(value))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
