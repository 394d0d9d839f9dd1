import { isModal, navigate, useRoute } from './router.ts';

/** What the shortcuts did, for tests that a key typed into an extension's field did nothing. */
export const fired: string[] = [];

/**
 * X's single-key shortcuts. The target is read where React reads it, at the document: for an event from a shadow
 * root that is the host, which is not editable, so X takes typing there for a shortcut (x-web.md §5.3).
 */
export function startShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isEditable(event.target)) return;
    // Enter on a button is the button's.
    if (event.key === 'Enter' && !(event.target instanceof Element && event.target.matches('article'))) return;
    const action = waitingForPage ? pages[event.key] : actions[event.key];
    waitingForPage = false;
    if (!action) return;
    fired.push(event.key);
    // Or the letter would be typed into the composer that opens.
    event.preventDefault();
    action();
  });
}

/** After `g`. */
let waitingForPage = false;

const pages: Readonly<Record<string, () => void>> = {
  h: () => navigate('/home'),
  n: () => navigate('/notifications'),
  p: () => document.querySelector<HTMLElement>('[data-testid="AppTabBar_Profile_Link"]')?.click(),
};

const actions: Readonly<Record<string, () => void>> = {
  n: () => {
    if (!isModal(useRoute.getState().path)) navigate('/compose/post');
  },
  r: () => press('reply'),
  l: () => press('like'),
  t: () => press('retweet'),
  b: () => press('bookmark'),
  j: () => moveFocus(1),
  k: () => moveFocus(-1),
  g: () => {
    waitingForPage = true;
  },
  '/': () => {
    document.querySelector<HTMLElement>('[data-testid="SearchBox_Search_Input"]')?.focus();
  },
  '?': () => navigate('/i/keyboard_shortcuts'),
  Enter: () => focusedPost()?.querySelector<HTMLElement>('a[href*="/status/"]:has(time)')?.click(),
};

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

function focusedPost(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('article') ?? null;
}

function press(testId: string): void {
  focusedPost()?.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.click();
}

function moveFocus(by: 1 | -1): void {
  const articles = [...document.querySelectorAll<HTMLElement>('main article')];
  articles.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  const focused = focusedPost();
  const current = focused ? articles.indexOf(focused) : -1;
  articles[current < 0 ? 0 : current + by]?.focus();
}
