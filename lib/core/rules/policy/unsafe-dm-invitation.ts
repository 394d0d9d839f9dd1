import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './unsafe-dm-invitation.json';

const invitations = phraseList(words.invite);
const safe = phraseList(words.safe);
const LINE = { en: ' We never ask for a PIN or OTP.', id: ' Kami tidak pernah meminta PIN atau OTP.' } as const;

const ON = { rules: { 'policy/unsafe-dm-invitation': 'advise' } } as const;

export const rule = defineRule({
  id: 'policy/unsafe-dm-invitation',
  severity: 'advise',
  offByDefault: true,
  scope: 'post',
  rationale:
    'Impostors answer first. Off by default: teams invite to DM many times a day and a line each time is a matter of house style.',
  sources: [
    {
      title: 'CISA: recognize and report phishing',
      url: 'https://www.cisa.gov/secure-our-world/recognize-and-report-phishing',
    },
  ],
  messageIds: ['noSafetyLine'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Please DM us.',
        draft: { kind: 'reply' },
        agency: ON,
        fixed: 'Please DM us. We never ask for a PIN or OTP.',
      },
      {
        language: 'en',
        text: 'Sorry to hear that, send us a DM.',
        draft: { kind: 'reply' },
        agency: ON,
        fixed: 'Sorry to hear that, send us a DM. We never ask for a PIN or OTP.',
      },
      {
        language: 'id',
        text: 'Silakan DM kami, Kak.',
        draft: { kind: 'reply' },
        agency: ON,
        fixed: 'Silakan DM kami, Kak. Kami tidak pernah meminta PIN atau OTP.',
      },
      {
        language: 'id',
        text: 'Mohon kirim DM ya.',
        draft: { kind: 'reply' },
        agency: ON,
        fixed: 'Mohon kirim DM ya. Kami tidak pernah meminta PIN atau OTP.',
      },
    ],
    clean: [
      {
        language: 'en',
        text: 'DM us your report number only. We never ask for a PIN.',
        agency: ON,
        draft: { kind: 'reply' },
      },
      { language: 'en', text: 'We have sent you a DM.', agency: ON, draft: { kind: 'reply' } },
      {
        language: 'id',
        text: 'Kirim nomor laporan lewat DM. Jangan kirim PIN atau OTP.',
        agency: ON,
        draft: { kind: 'reply' },
      },
      { language: 'id', text: 'Sudah kami balas lewat DM ya.', agency: ON, draft: { kind: 'reply' } },
    ],
  },
  *check(analysis) {
    const [hit] = invitations(analysis);
    if (!hit || hit.language === 'other' || safe(analysis).length > 0) return;
    const at = analysis.text.trimEnd().length;
    const line = LINE[hit.language];
    const newText = /[.!?…]$/u.test(analysis.text.trimEnd()) ? line : `.${line}`;
    const suggestions = [{ messageId: 'addLine', edits: [{ span: { start: at, end: at }, newText }] }];
    yield { messageId: 'noSafetyLine', span: { start: hit.start, end: hit.end }, suggestions };
  },
});
