import { cues } from '../../cues.ts';
import { defineRule } from '../../rule.ts';
import words from './asks-for-secret.json';

const secret = cues(words);

export const rule = defineRule({
  id: 'policy/asks-for-secret',
  severity: 'block',
  rationale: 'Nobody in an office needs a PIN, password or one-time code. Warnings not to share them are left alone.',
  sources: [
    {
      title: 'CISA: recognize and report phishing',
      url: 'https://www.cisa.gov/secure-our-world/recognize-and-report-phishing',
    },
  ],
  messageIds: ['secret'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Please send us the OTP code you received.',
        better: 'Never share an OTP code, not even with us.',
      },
      { language: 'en', text: 'Tell us your password and we will unlock the account.' },
      { language: 'en', text: 'What is your PIN?' },
      { language: 'id', text: 'Kirim kode OTP-nya ya, Kak.', better: 'Jangan bagikan kode OTP kepada siapa pun.' },
      { language: 'id', text: 'Sebutkan PIN ATM Anda lewat DM.' },
    ],
    clean: [
      { language: 'en', text: 'Never send anyone your PIN or OTP.' },
      { language: 'en', text: 'Keep your password to yourself.' },
      { language: 'en', text: 'A caller asks for your PIN? Hang up.' },
      { language: 'id', text: 'Jangan kirim kode OTP kepada siapa pun.' },
      { language: 'id', text: 'Kami tidak pernah meminta PIN Anda.' },
      { language: 'id', text: 'Masukkan kata sandi hanya di situs resmi.' },
    ],
  },
  *check(analysis) {
    const span = secret(analysis);
    if (span) yield { messageId: 'secret', span };
  },
});
