/** What the picture says; the same words make its description. */
export interface ScorecardText {
  readonly title: string;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly footer: string;
}

export const SCORECARD_SIZE = { width: 1200, height: 675 } as const;
const MARGIN = 72;
/** Dark on white, 7:1 and better: the picture is seen on phones in the sun and in either theme of X. */
const INK = '#0f1419';
const SOFT = '#4b5a64';
const ACCENT = '#0b5d66';
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Breaks `text` at spaces so that no line is wider than `width` px. */
function wrap(canvas: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && canvas.measureText(joined).width <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Draws the scorecard; large type, few words, nothing told by colour. */
export function drawScorecard(canvas: CanvasRenderingContext2D, { title, figures, footer }: ScorecardText): void {
  const { width, height } = SCORECARD_SIZE;
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(0, 0, width, height);
  canvas.fillStyle = ACCENT;
  canvas.fillRect(0, 0, width, 16);
  canvas.textBaseline = 'alphabetic';
  canvas.fillStyle = INK;
  canvas.font = `600 46px ${FONT}`;
  let y = 118;
  for (const line of wrap(canvas, title, width - 2 * MARGIN)) {
    canvas.fillText(line, MARGIN, y);
    y += 58;
  }
  const column = (width - 2 * MARGIN) / figures.length;
  figures.forEach(({ value, label }, index) => {
    const x = MARGIN + index * column;
    canvas.fillStyle = ACCENT;
    canvas.font = `700 ${value.length > 7 ? 60 : 92}px ${FONT}`;
    canvas.fillText(value, x, 380, column - 24);
    canvas.fillStyle = INK;
    canvas.font = `400 32px ${FONT}`;
    wrap(canvas, label, column - 32).forEach((line, row) => {
      canvas.fillText(line, x, 436 + row * 42);
    });
  });
  canvas.fillStyle = SOFT;
  canvas.font = `400 28px ${FONT}`;
  canvas.fillText(footer, MARGIN, height - 52, width - 2 * MARGIN);
}
