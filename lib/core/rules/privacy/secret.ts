import type { Analysis } from '../../analysis.ts';
import type { Span } from '../../draft.ts';
import { definePiiRule, matches } from '../../pii.ts';
import words from './secret.json';

/** Keys that say themselves what they are: prefixes of well-known services, tokens, private keys, logins in links. */
const KEY =
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,4000}?(?:-----END[A-Z -]{1,40}-----|$)|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[\w-]{30,40}|\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|[srp]k_(?:live|test)_|SG\.|hf_|npm_|shpat_|ya29\.|sk-)[\w.-]{16,250}|\beyJ[\w-]{8,2000}\.[\w-]{8,3000}\.[\w-]{4,1000}|(?<=\bBearer )[\w.~+/-]{16,2000}=*|(?<=:\/\/)[^\s:/@]{1,60}:[^\s/@]{3,80}(?=@)/g;
/** A word for a secret, a few words between, a sign or "is", the value. */
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${words.names.join('|')})(?:[ _-](?:${words.between.join('|')})){0,4}(?:\\s?[:=]\\s?|\\s(?:${words.is.join('|')})\\s)["'“‘\`]?(?<value>[^\\s"'”’\`]{4,80})`,
  'giu',
);
/** Without a sign between: only a value that looks like one. */
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${words.names.join('|')})(?:[ _-](?:${words.between.join('|')})){0,4}[ ("'“,]{1,3}(?<value>[^\\s"'”’()]{4,80})`,
  'giu',
);
const CODE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${words.codes.join('|')})(?:[ _-](?:${words.between.join('|')})){0,4}(?:\\s?[:=]\\s?|\\s(?:(?:${words.is.join('|')})\\s)?)["'“(]?(?<value>\\d{2,4}(?:[ -]?\\d{2,4}){0,2})(?![\\d%]|[.,]\\d|\\s?(?:${words.units.join('|')}))`,
  'giu',
);
const MENTIONS =
  /pass|sandi|pin\b|pwd|code|kode|otp|key|token|secret|kunci|contrase|senha|mot de|wort|كلمة|kennwort|clave|wachtwoord|hasło|şifre/i;
const ENDING = /[.,;:!?)\]}»]+$/;
const isSecretShaped = (value: string): boolean =>
  /\d/.test(value) ? /\p{L}/u.test(value) || /[#*!@$_%&+=-]/.test(value) : /\p{L}[#*!@$_%&+=]/u.test(value);
const isMasked = (value: string): boolean => /^[*•xX#.•_-]+$|\*{3}|^<.*>$|^\[.*\]$|^https?:|^www\./.test(value);

function* find({ text }: Analysis): Generator<Span> {
  const seen: Span[] = [];
  for (const span of matches(text, KEY)) {
    seen.push(span);
    yield span;
  }
  if (!MENTIONS.test(text)) return;
  for (const [pattern, needsShape] of [
    [LABELLED, true],
    [BARE, true],
    [CODE, false],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const raw = match.groups?.['value'] ?? '';
      const value = needsShape ? raw.replace(ENDING, '') : raw;
      const start = match.index + match[0].length - raw.length;
      const span = { start, end: start + value.length };
      if (value.length < 4 || (needsShape ? !isSecretShaped(value) : !/^(?:\D*\d){4,10}\D*$/.test(value))) continue;
      if (isMasked(value) || seen.some((known) => known.start < span.end && span.start < known.end)) continue;
      seen.push(span);
      yield span;
    }
  }
}

const ADVICE = new RegExp(`(?<![\\p{L}])(?:${words.advice.join('|')})(?![\\p{L}])`, 'iu');

export const rule = definePiiRule({
  id: 'privacy/secret',
  severity: 'block',
  entity: 'SECRET',
  rationale:
    'A password, code or key in public is used within minutes. Keys of known services and logins in links count alone; ' +
    'passwords and codes need a word that names them and a value that looks like one. Advice on passwords, discount ' +
    'codes, post codes and examples are left alone.',
  sources: [
    { title: 'CISA: use strong passwords', url: 'https://www.cisa.gov/secure-our-world/use-strong-passwords' },
    { title: 'NIST SP 800-63B: digital identity guidelines', url: 'https://pages.nist.gov/800-63-3/sp800-63b.html' },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Staff wifi password: Heron-Lamp-81 for today.',
        marks: 'Heron-Lamp-81',
        fixed: 'Staff wifi password for today.',
      },
      {
        language: 'en',
        text: 'Your one-time code is 660217, please enter it now.',
        marks: '660217',
        fixed: 'Your one-time code, please enter it now.',
      },
      {
        language: 'en',
        text: 'Report at https://desk:Maple-77@files.example.org/q3',
        marks: 'desk:Maple-77',
        fixed: 'Report at https://@files.example.org/q3',
      },
      {
        language: 'id',
        text: 'Kata sandi portal: Kencana#88 ya, teman-teman.',
        marks: 'Kencana#88',
        fixed: 'Kata sandi portal ya, teman-teman.',
      },
      {
        language: 'id',
        text: 'Kode OTP Kakak 712094, silakan dimasukkan.',
        marks: '712094',
        fixed: 'Kode OTP Kakak, silakan dimasukkan.',
      },
      {
        language: 'id',
        text: 'PIN sementara: 5530, mohon segera diganti.',
        marks: '5530',
        fixed: 'PIN sementara, mohon segera diganti.',
      },
    ],
    clean: [
      { language: 'en', text: 'Never share your password, PIN or one-time code with anyone.' },
      { language: 'en', text: 'Your PIN has 4 to 6 digits. Use code SUMMER24 for a discount.' },
      { language: 'en', text: 'Forgot your password? Reset it at https://example.gov.uk/reset' },
      { language: 'id', text: 'Jangan bagikan OTP, PIN, dan kata sandi kepada siapa pun.' },
      { language: 'id', text: 'Password minimal 8 karakter. Kode pos 40123.' },
      { language: 'id', text: 'Kode OTP berlaku 5 menit. Contoh sandi kuat: Jeruk-77-Biru.' },
    ],
  },
  find,
  judge: ({ before }) => (ADVICE.test(before.slice(-50)) ? undefined : { is: 'yes' }),
});
