import { AVATAR_PREFIX, closest, find, findAll, TEST_ID } from './selectors.ts';

const HANDLE = /^\w{1,15}$/;
/** First path segments of x.com that are not handles. */
const RESERVED = new Set(
  'i home explore search notifications messages settings compose intent hashtag jobs tos privacy login logout signup'.split(
    ' ',
  ),
);

export const asHandle = (text: string | undefined): string | undefined =>
  text && HANDLE.test(text) && !RESERVED.has(text.toLowerCase()) ? text : undefined;

/** The handle in an avatar's test id, which its owner cannot choose as they can their name. */
export const avatarHandle = (avatar: Element): string | undefined =>
  asHandle(avatar.getAttribute(TEST_ID)?.slice(AVATAR_PREFIX.length));

/** The avatar in the editor's own row; in a reply dialog the parent's avatar sits in its article and is no answer. */
function composerAvatar(editor: HTMLElement, root: HTMLElement): string | undefined {
  for (let node = editor.parentElement; node && root.contains(node); node = node.parentElement) {
    const own = findAll(node, 'avatar').filter((avatar) => !closest(avatar, 'post') && !closest(avatar, 'quotedCard'));
    if (own.length > 0) return own.map(avatarHandle).find(Boolean);
  }
  return undefined;
}

/** Who is signed in, as the navigation shows it. */
export function signedInHandle(): string | undefined {
  const link = find<HTMLAnchorElement>(document, 'profileLink');
  const fromLink = asHandle(link?.pathname.split('/')[1]);
  if (fromLink) return fromLink;
  const switcher = find(document, 'accountSwitcher');
  const avatar = switcher && find(switcher, 'avatar');
  return avatar && avatarHandle(avatar);
}

/**
 * The handle that will publish. `undefined` when the page shows none, or when the composer and the navigation disagree,
 * as they do for a second or two after switching accounts.
 */
export function postingHandle(editor: HTMLElement, root: HTMLElement): string | undefined {
  const shown = composerAvatar(editor, root);
  const signedIn = signedInHandle();
  if (shown && signedIn && shown.toLowerCase() !== signedIn.toLowerCase()) return undefined;
  return shown ?? signedIn;
}
