import { decodeQR } from 'qr/decode.js';

/** Pixels per side: a larger screenshot is made smaller first, for a code does not need more. */
const MOST_PIXELS = 3000;
/** Milliseconds to look for a code that is small, turned or blurred. */
const PATIENCE = 3000;

/** The text of the QR code in a picture; undefined where there is none, or no picture. Never sent anywhere. */
export async function readCodePicture(file: Blob): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) return undefined;
    // A transparent picture would be black on black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    return decodeQR(context.getImageData(0, 0, width, height), { effort: 4, timeLimit: PATIENCE });
  } catch {
    return undefined;
  }
}
