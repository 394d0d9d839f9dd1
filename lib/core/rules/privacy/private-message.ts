import type { Analysis } from '../../analysis.ts';
import type { Span } from '../../draft.ts';
import { definePiiRule } from '../../pii.ts';
import words from './private-message.json';

const LEAD = new RegExp(
  `(?<![\\p{L}@#])(?:${words.channel.join('|')})(?![\\p{L}\\p{N}])(?:\\s(?:kakak|kak|ibu|bapak|anda|you|to us|kami|tadi|ya))?(?:\\s(?:${words.said.join('|')})){0,3}(?<gap>\\s?[,:]?\\s?(?:that\\s|bahwa\\s|soal\\s|about how\\s)?)(?<words>["“'(]?[^.!?\\n"”)]{8,160})`,
  'giu',
);
const TOLD = new RegExp(`(?<![\\p{L}])(?:${words.said.join('|')}|per|sesuai|quoting|menanggapi)(?![\\p{L}])`, 'iu');
/** Words of the person: they speak of themselves, or are spoken to. */
const OWN = new RegExp(`^["“'(]?(?:${words.own.join('|')})(?![\\p{L}])`, 'iu');
/** "You mentioned you were fired": the last of the words of telling begins what was told. */
const SUBJECT =
  /(?:told|said|wrote|mentioned|shared|explained|disclosed|admitted|bilang|cerita|menyebut|tulis|menulis|akui)(?: us| kami)?\s(?<who>(?:you|kakak|ibu|bapak|anda)\s)$/iu;
const OURS = /(?<![\p{L}])(?:our|kami|otomatis)\s?$|^(?:dm|pesan)\s(?:kami|otomatis)/iu;

function* find({ text }: Analysis): Generator<Span> {
  for (const match of text.matchAll(LEAD)) {
    const quoted = match.groups?.['words'] ?? '';
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const lead = match[0].slice(0, match[0].length - quoted.length);
    if (OURS.test(before) || OURS.test(lead) || !TOLD.test(`${before} ${lead}`)) continue;
    const isQuote = /^["“'(]/.test(quoted);
    const subject = isQuote || OWN.test(quoted) ? '' : (SUBJECT.exec(lead)?.groups?.['who'] ?? '');
    if (!isQuote && !OWN.test(subject || quoted)) continue;
    const start = match.index + match[0].length - quoted.length - subject.length + (isQuote ? 1 : 0);
    const clause = isQuote
      ? quoted.slice(1)
      : `${subject}${quoted.split(/, (?:so|kami|we|here|please|jadi|bisa|mohon)(?![\p{L}])/iu)[0] ?? ''}`;
    yield { start, end: start + clause.trimEnd().length };
  }
}

export const rule = definePiiRule({
  id: 'privacy/private-message',
  severity: 'warn',
  entity: 'DM_CONTENT',
  rationale:
    'What somebody wrote in private is made public by quoting it back. Words that follow "as you told us in DM" count ' +
    'when they are quoted or speak of the person; "we replied to your DM" is left alone.',
  sources: [
    {
      title: 'X Help: private information and media policy',
      url: 'https://help.x.com/en/rules-and-policies/personal-information',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'As you told us in your DM, you lost your job and your home.',
        marks: 'you lost your job and your home',
        fixed: 'As you told us in your DM.',
      },
      {
        language: 'en',
        text: 'Per your direct message (I stopped taking my pills) a nurse will call.',
        marks: 'I stopped taking my pills',
        fixed: 'Per your direct message a nurse will call.',
      },
      {
        language: 'id',
        text: 'Sesuai DM Kakak, suami Kakak sering marah, kami arahkan ke UPTD.',
        marks: 'suami Kakak sering marah',
        fixed: 'Sesuai DM Kakak, kami arahkan ke UPTD.',
      },
      {
        language: 'id',
        text: 'Di DM Kakak bilang "saya takut pulang ke rumah". Kami siap membantu.',
        marks: 'saya takut pulang ke rumah',
        fixed: 'Di DM Kakak bilang. Kami siap membantu.',
      },
    ],
    clean: [
      { language: 'en', text: 'We have replied to your DM. Please check your inbox.' },
      { language: 'en', text: 'Following your direct message, we passed this to the waste team.' },
      { language: 'id', text: 'Sudah kami balas lewat DM, mohon dicek ya Kak.' },
      { language: 'id', text: 'DM Kakak sudah kami terima. Sesuai DM kami, mohon lengkapi berkas.' },
    ],
  },
  find,
  judge: () => ({ is: 'yes' }),
});
