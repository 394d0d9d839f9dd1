import { overlaps } from '../../draft.ts';
import { findMasked } from '../../masked-words.ts';
import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './profanity.json';

/** Sure words mean the same wherever they stand, so they count in a sentence of any language. */
const sure = phraseList({ any: [...words.sure.en, ...words.sure.id] });
const phrases = phraseList({ any: [...words.phrases.en, ...words.phrases.id] });
const innocent = phraseList({ any: [...words.innocent.en, ...words.innocent.id] });
/** Words with a harmless twin (an animal, a bird, a place) count only where they are masked: nobody masks those. */
const DISGUISED = new Set([...words.sure.en, ...words.sure.id, ...words.doubtful.en, ...words.doubtful.id]);
const DISGUISE = /[*#@$!•×\d_]/u;

/** `Gang Monyet`, `Desa Bego`: villages and lanes keep their old names. */
const PLACE =
  /(?:jalan|jl\.?|gang|gg\.?|desa|dusun|kampung|sungai|kali|gunung|pulau|street|road|lane|river|village of)\s$/i;
const isPlaceName = (prose: string, { start }: { readonly start: number }): boolean =>
  /\p{Lu}/u.test(prose.charAt(start)) && PLACE.test(prose.slice(Math.max(0, start - 14), start));

export const rule = defineRule({
  id: 'policy/profanity',
  severity: 'block',
  rationale:
    'A swear word from an official account is never wanted, masked or not. Words with a harmless twin (dogs in a post ' +
    'on rabies, blue tits, a village) count only in an insult or behind a mask. Place names are left alone.',
  sources: [
    {
      title: 'SE Menteri PANRB 137/2018 tentang penyebarluasan informasi melalui media sosial bagi ASN',
      url: 'https://www.menpan.go.id/site/',
    },
    {
      title: 'Ofcom: attitudes to offensive language',
      url: 'https://www.ofcom.org.uk/tv-radio-and-on-demand/broadcast-standards/offensive-language',
    },
  ],
  messageIds: ['swearing'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Sorry for this crap service today.',
        marks: 'crap',
        better: 'Sorry for the poor service today.',
      },
      { language: 'en', text: 'The lift is f*cked again.', marks: 'f*cked' },
      { language: 'en', text: 'What the hell happened to Elm Road?', marks: 'What the hell' },
      { language: 'en', text: 'No more bullsh1t, the bridge is open.' },
      {
        language: 'id',
        text: 'Brengsek, server kami mati lagi.',
        marks: 'Brengsek',
        better: 'Maaf, server kami mati lagi.',
      },
      { language: 'id', text: 'Panasnya anj*ng sekali hari ini.', marks: 'anj*ng' },
      { language: 'id', text: 'Yang mencuri kabel itu b4jing4n.' },
      { language: 'id', text: 'Dasar babi, buang sampah sembarangan.', marks: 'Dasar babi' },
    ],
    clean: [
      { language: 'en', text: 'Assess your home for damp. Scunthorpe and Cockermouth have pilots.' },
      { language: 'en', text: 'The blue tits are back in the park, and so is the cock robin.' },
      { language: 'en', text: 'Hell Gill footbridge is closed. *Terms apply.' },
      { language: 'id', text: 'Vaksin rabies gratis untuk anjing dan kucing hari Sabtu.' },
      { language: 'id', text: 'Babi hutan masuk kebun warga. Jangan didekati.' },
      { language: 'id', text: 'Rute B4 dan K1NG dialihkan lewat Jalan Asem.' },
    ],
  },
  *check(analysis) {
    const fine = innocent(analysis);
    const plain = [...sure(analysis), ...phrases(analysis)];
    const masked = DISGUISE.test(analysis.prose) ? findMasked(analysis.prose, DISGUISED) : [];
    const found = [...plain, ...masked].sort((a, b) => a.start - b.start);
    let end = -1;
    for (const hit of found) {
      if (hit.start < end || fine.some((span) => overlaps(span, hit)) || isPlaceName(analysis.prose, hit)) continue;
      end = hit.end;
      yield { messageId: 'swearing', span: { start: hit.start, end: hit.end } };
    }
  },
});
