import { expect, test } from 'vitest';
import { analyse } from '../../../../lib/core/analysis.ts';
import { hasAction } from '../../../../lib/core/emergency/actions.ts';
import { hasTime } from '../../../../lib/core/emergency/times.ts';

const read = (text: string) => analyse({ text, kind: 'post', media: [] });

test.each([
  'Skirt the market.',
  'Parents, children indoors.',
  'Smell gas? Out.',
  'Your water is fine to drink.',
  'Pedestrians use the ferry.',
  'Shelter: open to all.',
  'Endapkan air semalam.',
  'Anak-anak di rumah saja ya.',
  'Motor putar balik.',
  'Tak perlu ke dermaga.',
])('says what to do: %s', (text) => expect(hasAction(read(text))).toBe(true));

test.each([
  'Crews have reached the farm.',
  'Thank you for your patience.',
  'Water may reach the gauge mark.',
  'Warga mengungsi ke balai desa.',
  'Jalan tertutup total.',
  'Alat berat segera dikirim.',
])('says nothing to do: %s', (text) => expect(hasAction(read(text))).toBe(false));

test.each([
  'since 2pm',
  'until further notice',
  'for the next two hours',
  'sejak semalam',
  'sampai air surut',
  'per 4 Mei',
])('says when: %s', (text) => expect(hasTime(read(text))).toBe(true));

test.each(['Get out now!', 'Magnitude 5.25', 'air sampai 2 meter', 'gempa barusan', 'the sat nav is wrong'])(
  'does not say when: %s',
  (text) => expect(hasTime(read(text))).toBe(false),
);

test('a hostile text takes no time', () => {
  for (const text of ['Go '.repeat(8000), '\n'.repeat(25_000), '? '.repeat(12_000), 'a, '.repeat(8000)]) {
    const started = performance.now();
    hasAction(read(text));
    hasTime(read(text));
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
