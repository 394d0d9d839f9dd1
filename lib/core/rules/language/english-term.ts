import { replacementList } from '../../replacement.ts';
import { defineRule } from '../../rule.ts';
import words from './english-term.json';

const search = replacementList(words);
const on = { rules: { 'language/english-term': 'advise' as const } };

export const rule = defineRule({
  id: 'language/english-term',
  severity: 'advise',
  offByDefault: true,
  rationale:
    'State language duty, and not all readers know the English word. For Indonesian sentences alone. Off by default: many of ' +
    'these words are in daily use, and which ones an account avoids is its own choice.',
  sources: [
    {
      title: 'UU 24/2009 tentang Bendera, Bahasa, dan Lambang Negara',
      url: 'https://peraturan.bpk.go.id/Details/38661/uu-no-24-tahun-2009',
    },
  ],
  messageIds: ['hasIndonesian'],
  examples: {
    flagged: [
      {
        language: 'id',
        text: 'Pendaftaran online sudah dibuka untuk warga.',
        marks: 'online',
        agency: on,
        fixed: 'Pendaftaran daring sudah dibuka untuk warga.',
      },
      {
        language: 'id',
        text: 'Jangan lupa, deadline pendaftaran hari ini.',
        agency: on,
        fixed: 'Jangan lupa, batas waktu pendaftaran hari ini.',
      },
      {
        language: 'id',
        text: 'Launching perahu baru di dermaga kami.',
        agency: on,
        fixed: 'Peluncuran perahu baru di dermaga kami.',
      },
      {
        language: 'en',
        text: 'Formulirnya bisa kamu download di kantor kami.',
        agency: on,
        fixed: 'Formulirnya bisa kamu unduh di kantor kami.',
      },
      {
        language: 'en',
        text: 'Besok ada meeting dengan warga di balai desa.',
        agency: on,
        fixed: 'Besok ada rapat dengan warga di balai desa.',
      },
    ],
    clean: [
      { language: 'en', text: 'Register online before the deadline.', agency: on },
      { language: 'en', text: 'Our website has an update on the event.', agency: on },
      { language: 'en', text: 'Download the form here.' },
      { language: 'id', text: 'Pendaftaran daring sudah dibuka untuk warga.', agency: on },
      { language: 'id', text: 'Ikuti lokakarya kami dengan tagar #WorkshopWarga.', agency: on },
      { language: 'id', text: 'Aplikasi "Online Single Submission" sudah pulih.', agency: on },
    ],
  },
  *check(analysis) {
    for (const { start, end, text, better } of search(analysis)) {
      // Capitals inside a sentence, or after a quote: a name.
      const before = analysis.text.slice(Math.max(0, start - 2), start);
      if (/["“]$/.test(before) || (text.charAt(0) !== text.charAt(0).toLowerCase() && /[\p{L},]\s$/u.test(before)))
        continue;
      const edits = [{ span: { start, end }, newText: better }];
      yield {
        messageId: 'hasIndonesian',
        data: { text, better },
        span: { start, end },
        suggestions: [{ messageId: 'replace', data: { better }, edits }],
      };
    }
  },
});
