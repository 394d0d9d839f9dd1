import { isOwnHost } from './placement.ts';
import { closest } from './selectors.ts';

/** Delay before a card opens, and before it closes once the pointer has left, in ms: passing over opens nothing. */
const OPEN_AFTER = 300;
const CLOSE_AFTER = 350;

interface PointerOptions {
  /** Names what lies at a point of an editor (viewport px), or `undefined`. */
  readonly hit: (x: number, y: number) => string | undefined;
  readonly onRest: (key: string | undefined) => void;
  readonly signal: AbortSignal;
}

/** Whether a point (viewport px) is on the words of a range or on the underline below them. */
export const isInRange = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom + 4,
  );

/**
 * Tells when the pointer comes to rest on something in an editor, and when it has left. Geometry only: underlines are
 * not elements. On our own card the pointer counts as still there.
 */
export function watchPointer({ hit, onRest, signal }: PointerOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted: string | undefined;
  const want = (key: string | undefined) => {
    if (key === wanted) return;
    wanted = key;
    clearTimeout(timer);
    timer = setTimeout(() => onRest(key), key === undefined ? CLOSE_AFTER : OPEN_AFTER);
  };
  const onMove = (event: PointerEvent) => {
    const path = event.composedPath();
    if (path.some(isOwnHost)) return;
    const target = path[0];
    const overEditor = target instanceof Element && closest(target, 'editor');
    want(overEditor ? hit(event.clientX, event.clientY) : undefined);
  };
  window.addEventListener('pointermove', onMove, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
