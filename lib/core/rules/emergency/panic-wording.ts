import { hazards } from '../../emergency/hazards.ts';
import { inSentence, phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './panic-wording.json';

const panic = phraseList(words.panic);
const quoted = phraseList(words.quoted);

export const rule = defineRule({
  id: 'emergency/panic-wording',
  scope: 'post',
  severity: 'warn',

  rationale:
    'Drama lowers trust and makes people freeze or run. Flagged only beside a hazard in the same sentence; films, drills, history and warnings against panic or hoaxes are left alone.',
  sources: [
    { title: 'CDC: Crisis and Emergency Risk Communication', url: 'https://www.cdc.gov/cerc/php/about/index.html' },
    {
      title: 'UU 24/2007 tentang Penanggulangan Bencana',
      url: 'https://peraturan.bpk.go.id/Details/39901/uu-no-24-tahun-2007',
    },
  ],
  messageIds: ['panic'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Horrific flood hits the whole of Penrow!',
        marks: 'Horrific',
        better: 'Flood in three parts of Penrow. Crews are there.',
      },
      { language: 'en', text: 'An apocalyptic storm rolls over Penrow.', marks: 'apocalyptic' },
      { language: 'en', text: 'Monster storm on its way to Penrow.', marks: 'Monster storm' },
      {
        language: 'id',
        text: 'Mencekam! Banjir mengerikan terjang Kalibening.',
        marks: 'mengerikan',
        better: 'Banjir di tiga desa Kalibening. Bantuan sedang dikirim.',
      },
      { language: 'id', text: 'Gempa di Kalibening ini bikin merinding.' },
      { language: 'id', text: 'Longsor mengamuk, rumah luluh lantak.' },
    ],
    clean: [
      { language: 'en', text: 'The film about the horrific flood opens on Friday.' },
      { language: 'en', text: 'A horrific crash shut the road.' },
      { language: 'en', text: 'Flood in three parts of Penrow. Crews are there.' },
      { language: 'id', text: 'Jangan panik. Banjir tidak mengerikan bila kita siap.' },
      { language: 'id', text: 'Hoaks gempa kiamat beredar, tidak benar.' },
      { language: 'id', text: 'Banjir di tiga desa Kalibening.' },
    ],
  },
  *check(analysis) {
    const hits = panic(analysis);
    if (hits.length === 0) return;
    for (const sentence of analysis.sentences) {
      const [hit] = inSentence(hits, sentence);
      if (!hit || quoted(analysis).length > 0) continue;
      if (inSentence(hazards(analysis), sentence).length === 0) continue;
      yield { messageId: 'panic', data: { words: hit.text }, span: { start: hit.start, end: hit.end } };
      return;
    }
  },
});
