import { encodeQR } from 'qr';

/** Letters beyond which a QR picture has more squares than phones and screenshots carry reliably. */
const MOST_LETTERS = 1800;

/** Light border around the code, in its units. */
const QUIET = 4;

/** A QR code as lines of one unit's height. */
export interface CodePicture {
  /** Units per side, with the light border that readers need. */
  readonly size: number;
  /** SVG path data. */
  readonly path: string;
}

/** Undefined where the text is too long for one picture. */
export function codePicture(text: string): CodePicture | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; ) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
      else x += 1;
    }
  });
  return { size: rows.length, path };
}
