import { defineCueRule } from '../../cue-rule.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import words from './partisan.json';

/** `#VoteBrandt`, `#TeamFaraday`, `#DukungPakArif`, but not `#VoteEarly`. */
const CAMPAIGN_TAG =
  /^#(?:re-?elect|vote(?:yes|no)\b|vote(?=[A-Z])(?!Early|By|Safe|Today|Now|Local|Ready|Day|With|20|In|At|Smart|Count|Matters)|coblos|dukung(?=pak|bu|paslon|0|nomor)|2?0?\d\dganti|ganti(?:presiden|bupati|gubernur|wali)|pilih(?=no|0|pak|bu)|lanjutkan|duaperiode|2periode|salam\w+jari)/i;

export const rule = withSecondOpinion(
  defineCueRule({
    id: 'policy/partisan',
    severity: 'warn',
    rationale:
      'Public accounts serve voters of every party; campaigning with them is against the law in many countries. Flags ' +
      'calls to vote for or against somebody or something, slogans, praise and attack with an eye on the ballot. Neutral ' +
      'voter information, names of offices, ballots for murals and rules about campaigning are left alone.',
    sources: [
      {
        title:
          'SKB 5 instansi nomor 2 Tahun 2022 tentang pembinaan dan pengawasan netralitas ASN (UU 20/2023, pasal 24)',
        url: 'https://peraturan.bpk.go.id/Details/269470/uu-no-20-tahun-2023',
      },
      {
        title: 'US Office of Special Counsel: Hatch Act and social media',
        url: 'https://osc.gov/Services/Pages/HatchAct-Federal.aspx',
      },
    ],
    messageIds: ['takesSides'],
    words,
    readsQuestions: true,
    readsQuotes: true,
    extra: (sentence, { hashtags }) =>
      hashtags.filter(
        ({ start, end, text }) => start >= sentence.start && end <= sentence.end && CAMPAIGN_TAG.test(text),
      ),
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'Vote no on Measure 5 and keep the pool open.',
          marks: 'Vote no',
          better: 'Measure 5 is on the ballot. Both arguments are in the voter guide.',
        },
        { language: 'en', text: 'Five more years for Mayor Lindqvist!' },
        { language: 'en', text: 'The opposition has done nothing for our schools.' },
        {
          language: 'id',
          text: 'Coblos nomor 3 supaya jalan kita mulus!',
          marks: 'Coblos nomor 3',
          better: 'Pemungutan suara berlangsung pukul 07.00 sampai 13.00. Bawa KTP dan surat undangan.',
        },
        { language: 'id', text: 'Dukung Pak Sutarno jadi bupati lagi.' },
        { language: 'id', text: 'Ingat siapa yang bangun jembatan ini di bilik suara nanti.' },
      ],
      clean: [
        { language: 'en', text: 'Polls open at 7am. Bring photo ID to vote.' },
        { language: 'en', text: 'Vote for your favourite mural at the library.' },
        { language: 'en', text: 'We cannot say who to vote for. The list of candidates is on the notice board.' },
        { language: 'id', text: 'TPS buka pukul 07.00. Bawa KTP dan surat undangan.' },
        { language: 'id', text: 'ASN wajib netral dan dilarang ikut kampanye.' },
        { language: 'id', text: 'Dukung timnas kita malam ini di alun-alun.' },
      ],
    },
  }),
);
