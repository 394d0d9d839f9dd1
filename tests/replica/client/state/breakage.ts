/**
 * Breaks what extensions select by, as a change of X's build would. Test ids go through `testId` everywhere, so a
 * rename takes effect in the next render; `control.ts` re-renders the whole app after a change.
 */
export interface Breakage {
  /** `tweetTextarea_N` and its wrappers. */
  readonly editorTestId?: boolean;
  /** `tweetButton`, `tweetButtonInline`. */
  readonly postButtonTestId?: boolean;
  /** The button is not there at all, as while X is still rendering (x-web.md §1.4, "Tool row"). */
  readonly postButton?: boolean;
  readonly toolBarTestId?: boolean;
  readonly attachmentsTestId?: boolean;
  /** `data-block` of the editor's paragraphs. */
  readonly dataBlock?: boolean;
  /** The editor's `role=textbox`. */
  readonly editorRole?: boolean;
  /** Every test id of posts in timelines: `tweet`, `tweetText`, `User-Name`. */
  readonly postTestIds?: boolean;
  /** `cellInnerDiv`, the rows of every list. */
  readonly cellTestId?: boolean;
  /** `#layers` before the page instead of after it: the order of the editors in the document turns round. */
  readonly layersFirst?: boolean;
  /** Neither ALT badge nor alt label nor group label tell whether a description is set (x-web.md §3.2). */
  readonly altSignals?: boolean;
}

let current: Breakage = {};

export function breakage(): Breakage {
  return current;
}

export function setBreakage(next: Breakage): void {
  current = next;
}

export function testId(name: string): string {
  const broken =
    (current.editorTestId && name.startsWith('tweetTextarea_')) ||
    (current.postButtonTestId && name.startsWith('tweetButton')) ||
    (current.toolBarTestId && name === 'toolBar') ||
    (current.attachmentsTestId && name === 'attachments') ||
    (current.cellTestId && name === 'cellInnerDiv') ||
    (current.postTestIds && ['tweet', 'tweetText', 'User-Name'].includes(name));
  return broken ? `renamed-${name.length}${name.at(-1)}` : name;
}
