import { expect, test } from 'vitest';
import { type AgencyRules, defaultAgencyRules } from '../../../lib/core/agency.ts';
import { checkDraft } from '../../../lib/core/check.ts';

const agency = (changes: Partial<AgencyRules> = {}): AgencyRules => ({
  ...defaultAgencyRules(),
  officialDomains: ['contoh.go.id', 'example.gov.uk'],
  ...changes,
});
const idsOf = (text: string, rules = agency()) =>
  checkDraft({ kind: 'post', media: [], text }, rules)
    .map(({ ruleId }) => ruleId)
    .filter((id) => id.startsWith('links/'));

test.each([
  ['https://contoh-go.id/x', 'links/link-lookalike'],
  ['https://contoh.go.id.rivermail.net/x', 'links/link-lookalike'],
  ['https://contoh.go.id@203.0.113.9/x', 'links/link-lookalike'],
  ['https://contoh.go.id@bit.ly/3abc', 'links/link-lookalike'],
  ['https://bmkg。go。id/x', 'links/link-lookalike'],
  ['https://cоntoh.go.id/x', 'links/link-lookalike'],
  ['https://me@rivermail.net/x', 'links/deceptive-form'],
  ['https://203.0.113.9/x', 'links/deceptive-form'],
  ['http://10.0.0.4/x', 'links/internal-or-edit-link'],
  ['http://localhost:3000/x', 'links/internal-or-edit-link'],
  ['https://docs.google.com/document/d/1a/edit', 'links/internal-or-edit-link'],
  ['https://bit.ly/3abc', 'links/link-shortener'],
  ['https://kita.page.link/3abc', 'links/link-shortener'],
  ['https://drive.google.com/drive/folders/1a', 'links/link-unofficial'],
  ['https://wa.me/6281200000000', 'links/link-unofficial'],
  ['https://rivermail.net/x', 'links/link-unofficial'],
  ['http://contoh.go.id/x', 'links/link-http'],
])('%s gets one finding: %s', (url, id) => {
  expect(idsOf(`Info: ${url} ya`)).toEqual([id]);
});

test('http is said beside a graver fault', () => {
  expect(idsOf('Info: http://contoh-go.id/x')).toEqual(['links/link-lookalike', 'links/link-http']);
});

test('with no list, links outside are silent, and imitations are not', () => {
  const none = agency({ officialDomains: [] });
  expect(idsOf('Info: https://rivermail.net/x', none)).toEqual([]);
  expect(idsOf('Info: https://contoh-go.id/x', none)).toEqual(['links/link-lookalike']);
});

test('descriptions of pictures and options of polls are read, too', () => {
  const draft = {
    kind: 'post',
    text: 'Pilih satu:',
    media: [{ kind: 'image', alt: { known: true, text: 'Poster: daftar di https://contoh-go.id/x' } }],
    poll: ['http://contoh.go.id/a', 'https://bit.ly/3abc'],
  } as const;
  expect(checkDraft(draft, agency()).map(({ ruleId, field }) => [ruleId, field?.kind])).toEqual(
    expect.arrayContaining([
      ['links/link-lookalike', 'alt'],
      ['links/link-http', 'poll'],
      ['links/link-shortener', 'poll'],
    ]),
  );
});
