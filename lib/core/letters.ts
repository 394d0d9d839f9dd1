/**
 * Letters that people fake with other characters, and the plain letter each stands for.
 * `styled`: mathematical alphabets and full-width forms, undone wherever they stand.
 * `enclosed`: circled, squared, bracketed: a single one is a symbol (Ⓜ, ⓘ, 🅿), several are a word.
 * `small`: small capitals and superscripts: real in phonetics and in `1ˢᵗ`, fake when a whole word is made of them.
 */
export type LetterKind = 'styled' | 'enclosed' | 'small';

export interface FakeLetter {
  readonly plain: string;
  readonly kind: LetterKind;
}

const SMALL = new Map<number, string>();
const addSmall = (fakes: string, plain: string): void => {
  const letters = [...plain];
  [...fakes].forEach((fake, index) => {
    SMALL.set(fake.codePointAt(0) ?? 0, letters[index] ?? '');
  });
};
addSmall('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz');
addSmall('ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ', 'abcdefghijklmnoprstuvwxyz');
addSmall('ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ', 'ABDEGHIJKLMNOPRTUVW');
addSmall('ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ', 'aehijklmnoprstuvx');

/** The holes of the mathematical alphabets, which Unicode filled with older letter-like symbols. */
const LETTERLIKE = /[ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ]/u;

/** First code point, its plain letter: runs of 26. */
const ALPHABETS: readonly (readonly [number, number, LetterKind])[] = [
  [0xff21, 65, 'styled'],
  [0xff41, 97, 'styled'],
  [0x249c, 97, 'enclosed'],
  [0x24b6, 65, 'enclosed'],
  [0x24d0, 97, 'enclosed'],
  [0x1f110, 65, 'enclosed'],
  [0x1f130, 65, 'enclosed'],
  [0x1f150, 65, 'enclosed'],
  [0x1f170, 65, 'enclosed'],
];

export const isLetterlike = (codePoint: number): boolean =>
  codePoint >= 0x2100 && codePoint <= 0x214f && LETTERLIKE.test(String.fromCodePoint(codePoint));

export function fakeLetter(codePoint: number): FakeLetter | undefined {
  if (codePoint < 0x1d00) return codePoint === 0x01eb || codePoint > 0x0250 ? small(codePoint) : undefined;
  if (codePoint >= 0x1d400 && codePoint <= 0x1d7ff) {
    const plain = String.fromCodePoint(codePoint).normalize('NFKC');
    return { plain, kind: 'styled' };
  }
  if (codePoint >= 0xff10 && codePoint <= 0xff19) {
    return { plain: String.fromCharCode(codePoint - 0xff10 + 48), kind: 'styled' };
  }
  for (const [first, plain, kind] of ALPHABETS) {
    if (codePoint >= first && codePoint < first + 26) {
      return { plain: String.fromCharCode(plain + codePoint - first), kind };
    }
  }
  if (isLetterlike(codePoint)) return { plain: String.fromCodePoint(codePoint).normalize('NFKC'), kind: 'enclosed' };
  return small(codePoint);
}

function small(codePoint: number): FakeLetter | undefined {
  const plain = SMALL.get(codePoint);
  return plain === undefined ? undefined : { plain, kind: 'small' };
}

/** 🅰 🅱 🅾 🅿 and Ⓜ are emoji (blood groups, parking, metro) unless other letters stand beside them. */
export const isEmojiLetter = (codePoint: number): boolean =>
  codePoint === 0x1f170 ||
  codePoint === 0x1f171 ||
  codePoint === 0x1f17e ||
  codePoint === 0x1f17f ||
  codePoint === 0x24c2;
