import { expect, test } from 'vitest';
import { defaultAgencyRules } from '@/lib/core/agency.ts';
import { checkDraft } from '@/lib/core/check.ts';
import { maskPersonal } from '@/lib/core/mask.ts';
import { PRIVACY_RULES } from '@/lib/core/rules/privacy-rules.ts';

const agency = defaultAgencyRules();

test.each(PRIVACY_RULES.map((rule) => [rule.id, rule] as const))('%s: what it finds is taken out', (_, rule) => {
  for (const { text, draft, agency: own } of rule.examples.flagged) {
    const rules = { ...agency, ...own };
    const found = checkDraft({ kind: 'post', media: [], ...draft, text }, rules, [rule]).flatMap(
      ({ span }) => span ?? [],
    );
    const masked = maskPersonal(text, rules).text;
    if (draft?.kind && draft.kind !== 'post') continue;
    for (const { start, end } of found) expect(masked, text).not.toContain(text.slice(start, end));
  }
});

test('masking what is masked changes nothing', () => {
  const { text } = maskPersonal('NIK 3578126503970004, HP 0813-5550-1234, Bapak Budi Santoso', agency);
  expect(maskPersonal(text, agency).text).toBe(text);
});

test('names the types that are a reason to delete a post, sorted', () => {
  expect(maskPersonal('HP 0813-5550-1234 NIK 3578126503970004', agency).exposed).toEqual(['NIK', 'PHONE']);
  expect(maskPersonal('Your case number HS-2024-81734 is with the team.', agency)).toMatchObject({ exposed: [] });
});

test('runs rules that the agency switched off, and leaves its public contacts', () => {
  const lenient = { ...agency, rules: { 'privacy/id-nik': 'off' as const }, publicContacts: ['0274 555 0199'] };
  expect(maskPersonal('NIK 3578126503970004, hubungi 0274 555 0199', lenient).text).toBe(
    'NIK ***, hubungi 0274 555 0199',
  );
});

test('a text without any stays as it is, an empty one too', () => {
  for (const text of ['', '  ', 'Lampu jalan mati 😀\nsejak kemarin']) {
    expect(maskPersonal(text, agency)).toEqual({ text, exposed: [] });
  }
});

test('a list longer than a rule reports at once is masked to its end', () => {
  const numbers = Array.from({ length: 120 }, (_, id) => `0813-5550-${String(1000 + id)}`);
  const { text } = maskPersonal(`Hubungi HP ${numbers.join(', HP ')}`, agency);
  for (const number of numbers) expect(text).not.toContain(number);
});

test('every part of a long post is masked', () => {
  const paragraph = (id: number) => `Paragraf ${id}. ${'Warga menunggu air bersih. '.repeat(20)}NIK 3578126503970004.`;
  const { text } = maskPersonal(Array.from({ length: 12 }, (_, id) => paragraph(id)).join('\n\n'), agency);
  expect(text).not.toContain('3578126503970004');
  expect(text).toContain('Paragraf 11.');
});
