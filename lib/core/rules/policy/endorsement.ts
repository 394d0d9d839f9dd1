import type { Analysis, Sentence } from '../../analysis.ts';
import { defineCueRule } from '../../cue-rule.ts';
import type { Span } from '../../draft.ts';
import { withSecondOpinion } from '../../model/second-opinion.ts';
import words from './endorsement.json';

/** `FreshFlow`, `Rosa's`, `Tandy & Sons`, `Orion X5`, or a name with a kind of business before or behind it. */
const TRADE_EN =
  'Bakery|Caf[eé]|Restaurant|Diner|Grill|Bistro|Hotel|Resort|Salon|Spa|Motors|Insurance|Airlines|Airways|Air|Inn|Broadband|Foods|Burgers?|Pizza|Pizzeria|Coffee|Roasters|Store|Stores|Shop|Supermarket|Mart|Bank|Telecom|Mobile|Gas|Energy|Garden|Kitchen|Furniture|Travel|Tours|Cabs|Taxis|Pharmacy|Brewery|Estates|Garage';
const TRADE_ID =
  'Warung|Kedai|Kafe|Toko|Resto|Depot|Bakso|Soto|Salon|Hotel|Klinik|Apotek|Bengkel|Taksi|CV|PT|UD|Biro|Swalayan|Asuransi|Butik|Catering|Katering|Sabun|Semen|Serum|Cat|Arsitek|Bus|Bank|Laptop|Sepatu|Helm|Susu|Travel|Dealer|Merek|Merk|Motor|Krim|Deterjen|Rumah Makan|Restoran';
const BRAND = new RegExp(
  [
    '\\b\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}+',
    "(?<=\\p{L},? )\\p{Lu}[\\p{L}]+(?:'s|’s)(?= |[,.!?]|$)",
    '\\p{Lu}[\\p{L}]+ (?:&|and) (?:Sons|Co|Daughters|Bros)\\b',
    `\\p{Lu}[\\p{L}'’]+ (?:${TRADE_EN})\\b`,
    '\\p{Lu}[\\p{L}]+ & \\p{Lu}\\p{L}+',
    '(?<=\\b(?:the|The|a|A|our|with|of|new|an) )\\p{Lu}\\p{L}+ (?:tablet|phone|laptop|jacket|boots|mattress|heater|filters?|coils|mask|watch|car|bike|scooter|camera|app|panels?|soap|shampoo|cream|tyres|blanket|router|drill|mower|fridge|tv|console|helmet|bar)\\b',
    `\\b(?:The )?(?:Hotel|Air|Café|Cafe|Restaurant) \\p{Lu}\\p{L}+`,
    '(?<=\\p{L},? )\\p{Lu}\\p{Ll}+ \\p{Lu}\\d{1,3}\\b',
    '(?<=\\b[Tt]he )\\p{Lu}\\p{Ll}+ \\d{2}\\b',
    `\\b(?:${TRADE_ID}|${TRADE_ID.toLowerCase()}) \\p{Lu}[\\p{L}]+(?: \\p{Lu}\\p{L}+)?`,
  ].join('|'),
  'gu',
);
/** Bodies and places that are nobody's goods; months for `June 12`. */
const PUBLIC =
  /\b(?:Mc\p{Lu}\p{L}*|Mac\p{Lu}\p{L}*|MyGov|GovTech|YouTube|WhatsApp|TikTok|LinkedIn|SatuSehat|eGov|PeduliLindungi|OneService|SingPass|LifeSG|St|Day|Eve|New Year|Street|Road|Lane|Park|Council|Market|School|Bank Indonesia|Bank Sampah|Klinik Hukum|National Bank|Central Bank|Blood Bank|Food Bank|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember|Line|Route|Room|Hall|Gate|Bay|Stop|Phase|Level|Tier|Zone|Loket|Kloter|Tahap|Year|Grade|Class|Article|Section|Pasal|Zona|Gedung|Lantai|Anda|Kakak|Kami|Kita|Pemerintah|Daerah)(?![\p{L}])/u;

function brands({ start, end }: Sentence, { prose }: Analysis): Span[] {
  return Array.from(prose.slice(start, end).matchAll(BRAND))
    .filter((match) => !PUBLIC.test(match[0]))
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

export const rule = withSecondOpinion(
  defineCueRule({
    id: 'policy/endorsement',
    severity: 'warn',
    rationale:
      'Public office must not be used to sell. Flags praise of a firm or product, calls to buy or go there, promo codes. ' +
      'A name as a place, payment channel, recall, licence or court case is left alone, and so are the agency’s fairs for ' +
      'small businesses and advice that names no brand.',
    sources: [
      {
        title: '5 CFR 2635.702: use of public office for private gain',
        url: 'https://www.ecfr.gov/current/title-5/section-2635.702',
      },
      {
        title: 'UU 20/2023 tentang Aparatur Sipil Negara',
        url: 'https://peraturan.bpk.go.id/Details/269470/uu-no-20-tahun-2023',
      },
    ],
    messageIds: ['recommends'],
    words,
    readsQuestions: true,
    readsQuotes: true,
    marks: { brand: brands },
    examples: {
      flagged: [
        {
          language: 'en',
          text: 'Buy your paint at ColourMill this weekend.',
          marks: 'Buy your paint at ColourMill',
          better: 'Paint shops in town are open this weekend.',
        },
        { language: 'en', text: 'Use code CITY20 for 20% off trainers.' },
        { language: 'en', text: 'Our crews swear by these boots, you won’t regret it.' },
        {
          language: 'id',
          text: 'Kopi di Kedai Senja paling enak, wajib coba!',
          better: 'Bazar UMKM di alun-alun, Sabtu 14 Maret. Ada 40 pedagang kopi.',
        },
        { language: 'id', text: 'Pakai semen BatuJaya saja, Kak, lebih awet.' },
        { language: 'id', text: 'Buruan order sepatu ini, gak nyesel deh.' },
      ],
      clean: [
        { language: 'en', text: 'Recall: do not use ColourMill heaters. They can catch fire.' },
        { language: 'en', text: 'The mobile clinic is outside Corner Mart on Elm Road from 10am.' },
        { language: 'en', text: 'We cannot recommend a builder. Ask three of them for a quote.' },
        { language: 'id', text: 'Kami tidak bisa merekomendasikan klinik tertentu, Kak.' },
        { language: 'id', text: 'Pembayaran bisa lewat bank mana saja atau kantor pos.' },
        { language: 'id', text: 'Penarikan produk: susu BatuJaya kode B2 jangan diminum.' },
      ],
    },
  }),
);
