import { expect, test } from 'vitest';
import { type AgencyRules, defaultAgencyRules } from '../../../lib/core/agency.ts';
import { checkDraft } from '../../../lib/core/check.ts';

const found = (text: string, publicContacts: readonly string[]): string[] => {
  const agency: AgencyRules = { ...defaultAgencyRules(), publicContacts: [...publicContacts] };
  return checkDraft({ text, kind: 'reply', media: [] }, agency).flatMap(({ ruleId, entity }) =>
    ruleId.startsWith('privacy/') && entity ? [entity] : [],
  );
};

test.each([
  ['@a WA petugas kami 0812-5550-1234 ya Kak', '+62 812 5550 1234', 'PHONE'],
  ['@a Kirim ke hadi.rahman88@gmail.com ya', 'Hadi.Rahman88@gmail.com', 'EMAIL'],
  ['@a Rek. BNI 1234509876 milik Ibu?', '1234509876', 'BANK_ACCOUNT'],
  ['@a The tenant lives at 14 Larkspur Close.', '14 Larkspur Close, Westmere WM1 2AB', 'ADDRESS'],
])('a contact that the agency publishes is no leak: %s', (text, contact, entity) => {
  expect(found(text, [])).toContain(entity);
  expect(found(text, [contact])).not.toContain(entity);
});

test('other numbers and addresses still are', () => {
  expect(found('@a WA pelapor 0812-5550-9999 ya Kak', ['0812 5550 1234'])).toContain('PHONE');
  expect(found('@a Kirim ke yanti.sari@gmail.com ya', ['gmail.com', 'sari@gmail.com'])).toContain('EMAIL');
});
