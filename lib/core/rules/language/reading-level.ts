import type { Sentence } from '../../analysis.ts';
import { inSentence, phraseList } from '../../phrase-list.ts';
import { gradeOf, type Weight, weigh } from '../../readability.ts';
import { defineRule } from '../../rule.ts';
import words from './reading-level.json';

const officialese = phraseList(words.officialese);
/** Shorter sentences say nothing about how hard a text is. */
const MIN_WORDS = 8;
const LONG = { en: 40, id: 34 };

/** English: Flesch–Kincaid, which one heavy word tips over in a short sentence; office words lower the bar. */
function isHardEnglish(weight: Weight, office: number): boolean {
  const grade = gradeOf(weight);
  const { words, longWords, nominalisations } = weight;
  if (grade >= 16 && words >= 12) return true;
  if (grade >= 18 && words >= 8 && office > 0) return true;
  if (grade >= 14.5 && words >= 36) return true;
  if (grade >= 13.5 && words >= 10 && longWords + nominalisations >= 3) return true;
  if (office >= 3 && grade >= 9) return true;
  return office >= 2 ? grade >= 10.5 : office === 1 && grade >= 12.5 && longWords + nominalisations >= 2;
}

/** Indonesian has its own measures: long words are ordinary there, so they count only in a crowd or among office words. */
function isHardIndonesian({ words, syllablesPerWord, longWords, nominalisations }: Weight, office: number): boolean {
  const share = longWords / words;
  if (words >= 14 && share >= 0.34 && nominalisations >= 2 && syllablesPerWord >= 2.9) return true;
  if (office >= 3) return words >= 11 && share >= 0.2;
  if (office >= 1 && words >= 9 && share >= 0.5 && nominalisations >= 2) return true;
  if (office === 2) return words >= 11 && (share >= 0.26 || nominalisations >= 3);
  return office === 1 && words >= 12 && share >= 0.32 && syllablesPerWord >= 2.8;
}

/** Word count of a sentence that is no list. */
const isLong = (sentence: Sentence, { words }: Weight): boolean =>
  words > LONG[sentence.language === 'id' ? 'id' : 'en'] && (sentence.text.match(/[,;:•\n]/g)?.length ?? 0) < words / 8;

export const rule = defineRule({
  id: 'language/reading-level',
  severity: 'advise',
  rationale:
    'Members of the public should understand a post at first reading. Marks sentences far beyond that: officialese, stacked ' +
    'nouns, very long ones. English by the Flesch–Kincaid grade of the sentence without its names; Indonesian, whose affixes ' +
    'make every word long, by its own measures. Lists, names and ordinary long words are left alone.',
  sources: [
    {
      title: 'GOV.UK content design: writing for GOV.UK',
      url: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
    },
    { title: 'Plain Writing Act guidance: plainlanguage.gov', url: 'https://www.plainlanguage.gov/guidelines/' },
    { title: 'ISO 24495-1: plain language', url: 'https://www.iso.org/standard/78907.html' },
  ],
  messageIds: ['hard', 'long'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Continuation of allowance entitlement is conditional upon timely notification of alterations in household composition.',
        better: 'Tell us at once when someone moves in or out. Otherwise your payments may stop.',
      },
      {
        language: 'en',
        text: 'The district transport accessibility improvement programme consultation documentation publication arrangements are being finalised.',
      },
      {
        language: 'en',
        text: 'If you have a boat that is kept on the canal and you have not paid the fee for this year you must come to the lock by the end of the week with the form that we sent you in the post and the fee in cash or you will lose your place',
      },
      {
        language: 'id',
        text: 'Sehubungan dengan akan dilaksanakannya pemutakhiran data penerima manfaat, kepada masyarakat dimohon untuk terlebih dahulu melakukan pengecekan persyaratan dimaksud.',
        better: 'Data penerima bantuan sedang diperbarui. Cek dulu syaratnya, ya.',
      },
      {
        language: 'id',
        text: 'Penyelenggaraan pengelolaan persampahan berkelanjutan dilaksanakan melalui peningkatan kapasitas kelembagaan serta pemberdayaan masyarakat secara berkesinambungan.',
      },
      {
        language: 'id',
        text: 'Kalau Bapak punya kapal di kali dan belum bayar iuran tahun ini harap datang ke pos jaga dekat pintu air paling telat hari Sabtu nanti sambil bawa surat yang dulu kami kirim ke rumah dan uang tunai supaya tempatnya tidak hilang',
      },
    ],
    clean: [
      { language: 'en', text: 'Tell us when someone moves in or out. Otherwise your payments may stop.' },
      {
        language: 'en',
        text: 'The Metropolitan Transportation Authority of Northumberland reopens the accessible entrance.',
      },
      { language: 'en', text: 'Vaccination is free. The community library has computers, printers and a laboratory.' },
      { language: 'id', text: 'Persyaratan pembuatan kartu: fotokopi identitas, pasfoto, dan surat keterangan.' },
      { language: 'id', text: 'Pemerintah kabupaten memperbaiki jembatan penyeberangan di dekat perpustakaan.' },
      { language: 'id', text: 'Data penerima bantuan sedang diperbarui. Cek dulu syaratnya, ya.' },
    ],
  },
  *check(analysis) {
    for (const sentence of analysis.sentences) {
      const { start, end, language } = sentence;
      if (language === 'other' || end - start < 45) continue;
      const weight = weigh(sentence, analysis.prose.slice(start, end));
      if (weight.words < MIN_WORDS) continue;
      const office = inSentence(officialese(analysis), sentence).length;
      const isHard = language === 'en' ? isHardEnglish(weight, office) : isHardIndonesian(weight, office);
      if (isLong(sentence, weight)) yield { messageId: 'long', data: { words: weight.words }, span: { start, end } };
      else if (isHard) yield { messageId: 'hard', span: { start, end } };
    }
  },
});
