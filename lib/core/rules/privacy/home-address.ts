import { definePiiRule, matches } from '../../pii.ts';
import { ABOUT_PERSON, has, PUBLIC_PLACE } from '../../private-matter.ts';
import { nearest } from '../../words.ts';

/** Up to five short words of a name, each after one space. */
const MARK = 'RT|RW|Kel|Kelurahan|Kec|Kecamatan|Desa|Ds|No|Nomor|Blok|Gg|Gang|lantai|lt|unit|Tower|Taman|Dusun';
const NAME = `(?:\\s(?!(?:${MARK})(?!\\p{L}))[\\p{Lu}\\d][\\p{L}\\d/'-]{0,20}){1,5}`;
const TAIL = `(?:[,/]?\\s?(?<!\\p{L})(?:${MARK})[.:]?\\s?[\\p{Lu}\\d][\\p{L}\\d]{0,14}(?:/(?!RW)[\\p{L}\\d]{1,4})?(?:\\s(?!(?:${MARK})(?!\\p{L}))\\p{Lu}\\p{L}{1,14}){0,2}){0,7}`;
const INDONESIAN = new RegExp(
  `(?=[ABDGJKP])(?<![\\p{L}])(?:Jl\\.?|Jln\\.?|Jalan|Gg\\.?|Gang|Dusun|Dsn\\.?|Kp\\.?|Kampung|Perum(?:ahan)?|Komp(?:lek|leks)?\\.?|Apartemen|Blok)${NAME}${TAIL}(?:,\\s\\p{Lu}[\\p{L}]{2,14}(?:\\s\\p{Lu}[\\p{L}]{2,14})?)?`,
  'gu',
);
const KIND =
  'View|Rise|Park|Green|Square|Sq|Villas|Mead|Meadows?|Parkway|Pkwy|Loop|Alley|Bend|Ridge|Point|Path|Pike|Turnpike|Cove|Landing|Esplanade|Vale|Fields|Cottages|Yard|Gate|Heights|Mount|Quay|Wharf|Heath|Chase|Croft|Bvd|Manor|Run|Crossing|Pass|Street|St|Road|Rd|Avenue|Ave|Close|Lane|Ln|Drive|Dr|Way|Court|Ct|Crescent|Place|Pl|Terrace|Boulevard|Blvd|Grove|Gardens|Hill|Parade|Highway|Hwy|Circle|Cir|Trail|Walk|Mews|Row';
const AREA =
  '(?:,?\\s(?:[A-Z]{2,3}\\s\\d{4,5}|[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}|\\p{Lu}[\\p{L}]{1,14}|(?:Apt|Unit|Flat|#)\\.?\\s?[\\dA-Z-]{1,7})){0,5}';
const ENGLISH = new RegExp(
  // What none of them begins with is spared the long list.
  `(?=[\\dA-DF-HLNPRU,\\s])(?:(?:(?:Flat|Unit|Apt|Room|PO Box)\\s[\\dA-Z]{1,5},\\s)?(?<![\\p{L}\\d$£€.,/-])\\d{1,5}[A-Za-z]?(?:/\\d{1,4})?(?:\\s(?:[NSEW]{1,2}\\.?|\\p{Lu}[\\p{L}'’]{1,16}|\\d{1,3}(?:st|nd|rd|th))){1,3}\\s(?:(?:St|Rd|Ave|Dr|Ln|Blvd|Ct|Pl|Sq|Hwy|Cir)\\.|(?:${KIND})(?![\\p{L}]))(?:\\s(?:N|S|E|W|NE|NW|SE|SW)(?![\\p{L}]))?${AREA}|(?:Blk|Block)\\s\\d{1,4}[A-Z]?,?\\s(?:Lot\\s\\d{1,3},\\s)?(?:\\p{Lu}[\\p{L}.]{1,16}\\s?){1,3}(?:\\d{1,3}\\s)?(?:#\\d\\d-\\d{1,4})?(?:,\\s\\p{Lu}[\\p{L}.]{1,14}(?:\\s\\p{Lu}?[\\p{L}\\d]{1,14}){0,2}){0,3}|(?:Plot|Flat|House|Door)\\s(?:No\\.?\\s)?\\d{1,4}[A-Z]?,\\s(?:[\\p{L}\\d/-]{1,14}[\\s,]{1,2}){2,8}\\d{6}|(?:H\\.\\s?No\\.?|House No\\.?|No\\.)\\s\\d{1,5},\\s(?:[\\p{L}\\d/]{1,14}[\\s,]{1,2}){2,8}[\\p{L}\\d]{1,14}|(?:(?:P\\.?\\s?O\\.?\\sBox|GPO Box|Locked Bag|Private Bag|R\\.?R\\.?|Rural Route)\\s\\d{1,6}(?:,?\\sBox\\s\\d{1,5})?(?:,\\s(?=\\d))?)?(?:\\d{1,5}[A-Z]?\\s(?:\\p{Lu}[\\p{L}]{1,16}\\s)?(?:County|State|Farm|Township|Forest|Rural)?\\s?(?:Road|Rd|Route|Rte|Highway|Hwy|FM|SR|CR|US|Trunk Road)\\.?\\s\\d{1,4}[A-Z]?|(?<=(?:Box|Bag|R|Route)\\s\\d{1,6}))${AREA})`,
  'gu',
);
const EUROPEAN =
  /(?=[\d\p{Lu}ua])(?:(?<!\p{L})(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Alte[rn]?|Neue[rn]?|Große|Kleine)\s\p{Lu}[\p{L}-]{2,20}\s\d{1,4}[a-z]?(?:,\s\d{4,5}\s\p{Lu}[\p{L}-]{1,20})?|\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|boulevard|allée|chemin|impasse)(?:\s(?:d'|l')?[\p{L}'’-]{1,16}){1,5}(?:,\s\d{5}\s\p{Lu}[\p{L}-]{1,20})?|\p{Lu}[\p{L}-]{2,24}(?:straße|strasse|str\.|allee|weg|gasse|platz|laan|straat|plein|gracht|kade)\s\d{1,4}[a-z]?(?:,\s\d{4,5}\s?(?:[A-Z]{2}\s)?\p{Lu}[\p{L}-]{1,20})?|(?:Calle|C\/|Avenida|Plaza|Rua|Travessa|Via|Viale|Corso|ul\.|(?<!\p{L})al\.)(?:\s(?:de\s|da\s|das\s|la\s|del\s)?[\p{L}\d'’.-]{1,16}){1,4},?\s\d{1,4}(?:\/\d{1,3})?(?:,\s(?:[\p{L}\dº°.-]{1,14}\s?){1,4}){0,4})/gu;

/** "our team is at …", "posko kami di …": a place of the office. */
const OURS = /(?<!\p{L})(?:our (?:\p{L}+ ){1,3}(?:is |are )?(?:in|at|on)\s?|kami(?: ada| berada)? di\s)$/iu;

export const rule = definePiiRule({
  id: 'privacy/home-address',
  severity: 'warn',
  entity: 'ADDRESS',
  rationale:
    'A home address in public brings strangers to the door. A street with a house number counts beside words about a ' +
    'person or a home; offices, shelters, works, events and streets without a number are left alone.',
  sources: [
    {
      title: 'UU 27/2022 tentang Pelindungan Data Pribadi, pasal 4',
      url: 'https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022',
    },
    {
      title: 'X Help: private information and media policy',
      url: 'https://help.x.com/en/rules-and-policies/personal-information',
    },
  ],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'The man at 14 Larkspur Close has been warned about his dogs.',
        marks: '14 Larkspur Close',
        fixed: 'The man at *** has been warned about his dogs.',
      },
      {
        language: 'en',
        text: 'The complainant lives at Flat 3, 27 Dunmore Road.',
        marks: 'Flat 3, 27 Dunmore Road',
        fixed: 'The complainant lives.',
      },
      {
        language: 'id',
        text: 'Petugas sudah ke rumah Ibu di Jl. Anggrek No. 21 RT 05/RW 02.',
        marks: 'Jl. Anggrek No. 21 RT 05/RW 02',
        fixed: 'Petugas sudah ke rumah Ibu.',
      },
      {
        language: 'id',
        text: 'Pelapor tinggal di Perumahan Griya Indah Blok C4 No. 17.',
        marks: 'Perumahan Griya Indah Blok C4 No. 17',
        fixed: 'Pelapor tinggal.',
      },
    ],
    clean: [
      { language: 'en', text: 'The shelter at 2200 Harbor Boulevard has 140 beds for you.' },
      { language: 'en', text: 'Road works: 40 Mill Lane to 90 Mill Lane. Your complaint about Elm Street is closed.' },
      { language: 'id', text: 'Kantor kami di Jl. Pahlawan No. 5 tutup hari ini.' },
      {
        language: 'id',
        text: 'Perbaikan pipa di Gg. Melati RT 03 RW 01. Laporan Kakak soal Jl. Mawar sudah diteruskan.',
      },
    ],
  },
  *find({ text }) {
    // What `judge` asks of the words around an address must stand somewhere.
    if (!/\d/.test(text) || !has(ABOUT_PERSON, text)) return;
    let end = 0;
    const all = [INDONESIAN, ENGLISH, EUROPEAN].flatMap((pattern) => matches(text, pattern));
    for (const span of all.sort((a, b) => a.start - b.start)) {
      if (span.start < end || !/\d/.test(text.slice(span.start, span.end))) continue;
      end = span.end;
      yield { start: span.start, end: span.start + text.slice(span.start, span.end).replace(/[\s,.]+$/, '').length };
    }
  },
  judge({ before: lead, after }) {
    if (OURS.test(lead)) return undefined;
    const before = lead.replace(/council (?=house|flat|home|tenant)/giu, '');
    if (!has(ABOUT_PERSON, `${before} ${after}`)) return undefined;
    return has(PUBLIC_PLACE, `${before} ${after.split(/[.!?\n]/)[0] ?? ''}`) ||
      nearest(PUBLIC_PLACE, before, after) < nearest(ABOUT_PERSON, before, after)
      ? undefined
      : { is: 'yes' };
  },
});
