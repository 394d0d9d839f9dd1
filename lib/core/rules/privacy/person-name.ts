import { findNames, isGivenName, type PersonName } from '../../names.ts';
import { definePiiRule } from '../../pii.ts';
import { has, MATTER, OFFICE, ROLE, WEAK_MATTER } from '../../private-matter.ts';

/** A part in a case ("pasien", "tenant") or a form of address right before the name. */
const INTRODUCED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<role>${ROLE.join('|')})[ ,:]{1,2}(?:(?:Mr|Mrs|Ms|Ibu|Bapak|Bp|Bpk|Sdri?|Hj?)\\.?\\s){0,2}$`,
  'iu',
);
const GREETED = /^(?:hi|hello|ibu|bapak|m\.)$/i;
/** Thanks and greetings speak to the person; what follows is no case yet. */
const THANKS =
  /(?<!\p{L})(?:hi|hello|hey|dear|thanks?|thank you|sorry|apologies|good (?:morning|afternoon|evening)|noted|baik|siap|oke?|salam|maaf|halo|hai|selamat|terima kasih|yth)[\s.,!]*(?:(?:mr|mrs|ms|ibu|bu|bapak|pak|kak|kakak|pagi|siang|sore|malam|saudara|sdri?)[.,\s]+){0,3}$/iu;
/** Names that an answer hands out: whom to ask. */
const CONTACT =
  /(?<!\p{L})(?:ask for|contact|speak (?:to|with)|talk to|meet|see|e-?mail|call|ring|message|hubungi|temui|menemui|konsultasi dengan)\s(?:(?:mr|mrs|ms|ibu|bapak|pak|bu|kak)\.?\s)?$/iu;
/** "@x Dana Orr, your claim": the name of the one who is answered. */
const isCalled = (lead: string, tail: string): boolean =>
  /^\s*(?:\.?@\w+\s*)+(?:(?:mr|mrs|ms|ibu|bapak|pak|bu|kak)\.?\s)?$/iu.test(lead) && /^,\s\D/.test(tail);
/** Who complained is nobody's business. */
const ACCUSER =
  /(?<!\p{L})(?:complain\p{L}*|reported|filed|lodged|aduan|pengaduan|laporan kdrt|dilaporkan|diadukan)(?!\p{L}).{0,40}(?<!\p{L})(?:by|from|dari|oleh)\s(?:(?:mr|mrs|ms|ibu|bapak|bp|bpk|pak|bu|sdri?)\.?\s)?$/iu;
/** Grammar that puts a name into a case, for names that no list knows. */
const CASE_BEFORE =
  /(?<!\p{L})(?:of|for|by|about|spoken to|against|saw|told us|looked (?:you|him|her) up,?|found|evicted|arrested|visited|met|named|called|dari|untuk|oleh|tentang|terhadap|adalah|bernama|a\.?n\.?|atas nama|cerai|tes narkoba|yaitu|ini)[ :,]{1,2}(?:(?:mr|mrs|ms|ibu|bapak|bp|bpk|pak|bu|sdri?)\.?\s)?$/iu;
const CASE_AFTER =
  /^(?:: |(?:,? ?(?:\(?\d{1,2}\)?,? ?)?(?:was|were|has|had|is|owes?|tested|failed|admitted|who|itu|adalah|positif|dirawat|menunggak|nunggak|ditangkap|dicoret|dikeluarkan|hamil|sudah|masih|belum|karena|kami|didiagnosis|terjaring|mengidap|tidak|disita|ditahan|digugat|bercerai|terhadap|disahkan|received|receives|lost|got|tidak)(?!\p{L})))/iu;
/** A date of birth or an age makes the name a record. */
const RECORD_AFTER = /^,? ?\(?(?:d\.?o\.?b|born|nik|lahir|umur|usia|age)(?!\p{L})/iu;
/** Told of the past or of works, a name is history. */
const HISTORY =
  /(?<![\d./-])1[0-9]\d\d(?!\d)|(?<!\p{L})(?:wrote|writes|reads|novel|book|song|play(?:s|ed)|painted|sings|stars|buku|lagu|karya)(?!\p{L})/iu;

export const rule = definePiiRule({
  id: 'privacy/person-name',
  severity: 'warn',
  entity: 'PERSON',
  rationale:
    'A name beside health, benefits, a complaint, school or police tells the world a private matter that cannot be ' +
    'taken back. Officials, athletes, authors, historical persons and a mere greeting are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4 ayat (2)',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    { title: 'GDPR, Article 9: special categories', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Tenant Peter Almansa is four months behind on rent.',
        marks: 'Peter Almansa',
        fixed: 'Tenant P.A. is four months behind on rent.',
      },
      {
        language: 'en',
        text: 'Your son Owen Tealby has been excluded for five days.',
        marks: 'Owen Tealby',
        fixed: 'Your son O.T. has been excluded for five days.',
      },
      {
        language: 'id',
        text: 'Pelapor atas nama Nurhalimah Siregar sudah kami hubungi soal laporannya.',
        marks: 'Nurhalimah Siregar',
        fixed: 'Pelapor atas nama N.S. sudah kami hubungi soal laporannya.',
      },
      {
        language: 'id',
        text: 'Pasien Bambang Hariyadi positif TBC.',
        marks: 'Bambang Hariyadi',
        fixed: 'Pasien B.H. positif TBC.',
      },
    ],
    clean: [
      { language: 'en', text: 'Mayor Ruth Calloway visited patients at the Elm Park clinic.' },
      { language: 'en', text: 'Hi Anna, please send us your claim number by DM.' },
      { language: 'id', text: 'Bupati Ratna Wulandari menyerahkan bantuan kepada pasien TBC.' },
      { language: 'id', text: 'Halo Ibu Sinta, laporan sudah kami teruskan.' },
    ],
  },
  instead: { messageId: 'initials', newText: initials },
  find: ({ text }) => findNames(text),
  judge({ found, value, analysis }) {
    const { text, sentences } = analysis;
    const sentence = sentences.find(({ start, end }) => start <= found.start && found.start < end);
    if (!sentence) return undefined;
    // A sentence seems to end at the dot of "Ny.".
    const from = TITLE.test(text.slice(Math.max(0, sentence.start - 8), sentence.start))
      ? Math.max(0, sentence.start - REACH)
      : sentence.start;
    const lead = text.slice(Math.max(from, found.start - REACH), found.start);
    const tail = text.slice(found.end, Math.min(sentence.end, found.end + 40));
    const around = `${text.slice(from, found.start)} ${text.slice(found.end, sentence.end)}`;
    const isRecord = found.words > 1 && RECORD_AFTER.test(tail);
    const isAnswer = /^\s*\.?@\w/.test(text);
    return (isRecord || (isInCase(found, value, lead, tail, around, isAnswer) && !HISTORY.test(around))) &&
      !has(OFFICE, `${around} ${value}`)
      ? { is: 'yes' }
      : undefined;
  },
});

const TITLE = /(?<!\p{L})(?:mr|mrs|ms|sdri?|bpk?|ny|tn|an|a\.n|hj?|dr)\.\s*$/iu;
const TITLED = /(?<!\p{L})(?:mr|mrs|ms|ibu|bapak|bpk?|pak|bu|sdri?)\.?\s$/iu;
const REACH = 60;
const CONNECTIVE = /^(?:and|dan|&|bin|binti|van|de|der|da|dos|al|el)$/i;

/** "N.B." for "Nina Bartlow". */
function initials(name: string): string {
  const [first, ...others] = name.split(/\s/).filter((word) => !CONNECTIVE.test(word));
  return [first, ...others].map((word) => `${word?.charAt(0).toUpperCase()}.`).join('');
}

function isInCase(
  { words, given, owns }: PersonName,
  value: string,
  lead: string,
  tail: string,
  around: string,
  isAnswer: boolean,
) {
  const role = INTRODUCED.exec(lead)?.groups?.['role'];
  if (words === 1 && !given && !role) return false;
  const strong = has(MATTER, around);
  if (THANKS.test(lead) || isCalled(lead, tail)) return strong && words > 1;
  if (ACCUSER.test(lead) && (given || (words > 1 && isAnswer))) return true;
  if (!strong && !has(WEAK_MATTER, around)) return false;
  if (role) return strong ? words > 1 || !GREETED.test(role) || isGivenName(value) : !GREETED.test(role) && words > 1;
  if (owns) return words > 1 || given;
  // Whoever an answer names is a third person, unless it is an official.
  if (words > 1 && given && (strong || (isAnswer && !CONTACT.test(lead)))) return true;
  if (!strong) return false;
  return words > 1 || given
    ? (CASE_BEFORE.test(lead) && (given || isAnswer || TITLED.test(lead))) || CASE_AFTER.test(tail)
    : false;
}
