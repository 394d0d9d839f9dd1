import type { Analysis, Sentence, Token } from '../../analysis.ts';
import type { Span } from '../../draft.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import { inSentence, phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './vague-link.json';

/** Vague beside a link only: "read it here". */
const besideLink = phraseList(words.phrases);
/** Vague with or without a link in the post: "link in bio". */
const standing = phraseList(words.standing);
const unless = phraseList(words.unless);
const EMPTY: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(words.empty.en),
  id: new Set(words.empty.id),
  other: new Set([...words.empty.en, ...words.empty.id]),
};
/** Words that point at the link itself may be followed by more of the sentence: "via this link before Friday at". */
const POINTER = /(?:link|url|page|site|website|tautan|laman|halaman|situs|here|sini)(?:nya)?$/iu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;
/** What may stand between the words and the link they introduce. */
const GAP = /^[\s\p{P}\p{S}\p{M}\p{Cf}]*$/u;
const MAX_LABEL = 90;

const isQuoted = ({ text }: Analysis, { start, end }: Span): boolean =>
  /["“]\s*$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[^\s]{0,2}["”]/u.test(text.slice(end, end + 3));

/** The last sentence before the link when nothing in it says what the link is. */
function emptyLabel({ prose, sentences }: Analysis, url: Token): Span | undefined {
  const index = sentences.findLastIndex((sentence) => sentence.start < url.start);
  const own = sentences[index];
  if (!own) return undefined;
  // A link after a full stop is a sentence of its own; its label is the one before, on the same line.
  const isAlone = GAP.test(prose.slice(own.start, url.start));
  const label: Sentence | undefined = isAlone ? sentences[index - 1] : own;
  if (!label || prose.slice(label.start, url.start).includes('\n')) return undefined;
  const end = Math.min(label.end, url.start);
  const text = prose.slice(label.start, end);
  if (text.length > MAX_LABEL || /\p{N}/u.test(text)) return undefined;
  const empty = EMPTY[label.language];
  if (!empty) return undefined;
  const found = [...text.matchAll(WORD)];
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last) return undefined;
  const isTelling = (word: string): boolean => !empty.has(word.toLowerCase().replaceAll('’', "'"));
  // A name after a comma ("Start here, Al") says nothing about the link.
  const telling = found.filter(({ 0: word, index: at }) => {
    const isVocative = /,\s*$/u.test(text.slice(0, at)) && /^\p{Lu}/u.test(word);
    const isGreeted = /^(?:hi|hello|hey|halo|hai|kak|pak|bu|mas|mbak)\s+$/iu.test(text.slice(0, at));
    return !isVocative && !isGreeted && isTelling(word);
  });
  if (telling.length > 0) return undefined;
  // An earlier sentence may have said it: "The draft plan is out. Read it:".
  const earlier = prose.slice(0, label.start).match(WORD) ?? [];
  if (earlier.filter(isTelling).length > 1) return undefined;
  return { start: label.start + first.index, end: label.start + last.index + last[0].length };
}

export const rule = withSecondOpinion(
  defineRule({
    id: 'accessibility/vague-link',
    severity: 'advise',
    rationale:
      'Screen reader users jump from link to link and hear “click here” ten times. The words before a link must say ' +
      'what is behind it. Warnings that quote such words, and link names that tell the topic, are left alone.',
    sources: [
      {
        title: 'WCAG 2.2, success criterion 2.4.4 Link Purpose',
        url: 'https://www.w3.org/TR/WCAG22/#link-purpose-in-context',
      },
      { title: 'GOV.UK: content design, links', url: 'https://www.gov.uk/guidance/content-design/links' },
    ],
    messageIds: ['saysNothing'],
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'The new bus map is out. Click here: https://www.example.gov.uk/map',
          marks: 'Click here',
          better: 'The new bus map: https://www.example.gov.uk/map',
        },
        { language: 'en', text: 'Summer jobs at the pool. Link in bio!', marks: 'Link in bio' },
        { language: 'en', text: 'Now this: https://www.example.gov.uk/a7', marks: 'Now this' },
        {
          language: 'id',
          text: 'Peta jalur bus baru sudah ada. Klik di sini https://contoh.go.id/peta',
          marks: 'Klik di sini',
          better: 'Peta jalur bus baru: https://contoh.go.id/peta',
        },
        { language: 'id', text: 'Lowongan juru parkir, cek link di bio.', marks: 'cek link di bio' },
        { language: 'id', text: 'Nah, ini dia: https://contoh.go.id/a7' },
      ],
      clean: [
        { language: 'en', text: 'A text that says “click here to win” is a scam.' },
        { language: 'en', text: 'Renew a parking permit: https://www.example.gov.uk/permit' },
        { language: 'en', text: 'The Link Road is closed. Click and collect is back at the library.' },
        { language: 'id', text: 'Pesan “klik di sini untuk bantuan” itu penipuan.' },
        { language: 'id', text: 'Jadwal SIM keliling: https://contoh.go.id/sim-keliling' },
        { language: 'id', text: 'Putar balik di sini dilarang mulai Senin.' },
      ],
    },
    *check(analysis) {
      const { sentences, urls, prose } = analysis;
      const excused = new Set(unless(analysis).map((hit) => hit.sentence));
      const isFine = (hit: Span & { sentence: number }) => excused.has(hit.sentence) || isQuoted(analysis, hit);
      const spans: Span[] = standing(analysis).filter((hit) => !isFine(hit));
      const hits = urls.length > 0 ? besideLink(analysis) : [];
      for (const url of urls) {
        const own = sentences.findLast((sentence) => sentence.start <= url.start);
        const near = own && GAP.test(prose.slice(own.start, url.start)) ? sentences[sentences.indexOf(own) - 1] : own;
        // The words must be the last ones before the link, or the whole sentence leads to it.
        const hit = near && inSentence(hits, near).findLast((found) => found.end <= url.start && !isFine(found));
        const gap = hit ? prose.slice(hit.end, url.start) : '';
        const label = emptyLabel(analysis, url);
        if (hit && (gap.match(WORD)?.length ?? 0) <= (POINTER.test(hit.text) ? 4 : 1)) spans.push(hit);
        else if (label) spans.push(label);
      }
      let end = -1;
      for (const { start, end: stop } of spans.sort((a, b) => a.start - b.start)) {
        if (start < end) continue;
        end = stop;
        yield { messageId: 'saysNothing', span: { start, end: stop } };
      }
    },
  }),
);
