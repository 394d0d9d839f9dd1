/*
 * Articles shaped as X renders them (nesting, test ids, hidden link parts), without its classes. Synthetic people only.
 */

export interface ArticleParts {
  readonly handle?: string;
  readonly name?: string;
  readonly id?: string;
  readonly time?: string;
  /** HTML between the names and the text. */
  readonly before?: string;
  /** HTML inside tweetText; undefined = a post without text. */
  readonly text?: string | undefined;
  readonly lang?: string;
  /** HTML after the text: media, quoted card. */
  readonly after?: string;
  readonly repliesLabel?: string;
  /** As on a conversation page: the time stands under the text. */
  readonly focal?: boolean;
}

const timeLink = (handle: string, id: string, time: string) =>
  `<a href="/${handle}/status/${id}" dir="ltr" role="link"><time datetime="${time}">Oct 7</time></a>`;

export function articleHtml({
  handle = 'budi_contoh',
  name = 'Budi Contoh',
  id = '2069000000000000002',
  time = '2026-10-07T09:30:00.000Z',
  before = '',
  text,
  lang = 'in',
  after = '',
  repliesLabel = '3 Replies. Reply',
  focal = false,
}: ArticleParts): string {
  const link = timeLink(handle, id, time);
  const body = text === undefined ? '' : `<div dir="auto" lang="${lang}" data-testid="tweetText">${text}</div>`;
  return `<article role="article" tabindex="${focal ? -1 : 0}" data-testid="tweet"><div><div>
    <div><div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${handle}">
      <a href="/${handle}" aria-hidden="true" tabindex="-1"><img alt="" src="https://pbs.twimg.com/a.jpg"></a></div></div></div>
    <div>
      <div><div><div data-testid="User-Name">
        <div><a href="/${handle}" role="link"><span>${name}</span></a></div>
        <div><a href="/${handle}" role="link" tabindex="-1"><span>@${handle}</span></a>${focal ? '' : `<span>·</span>${link}`}</div>
      </div></div><button data-testid="caret" aria-label="More"><svg></svg></button></div>
      ${before}<div>${body}</div>${after}${focal ? `<div>${link}</div>` : ''}
      <div role="group"><button data-testid="reply" aria-label="${repliesLabel}"><svg></svg></button></div>
    </div></div></div></article>`;
}

export const emoji = (glyph: string) => `<img alt="${glyph}" draggable="false" src="https://abs-0.twimg.com/e.svg">`;

export const mention = (handle: string) => `<span><a dir="ltr" href="/${handle}" role="link">@${handle}</a></span>`;

export const longLink = `<a dir="ltr" href="https://t.co/abc" rel="noopener"><span aria-hidden="true">https://</span>www.example.org/air<span aria-hidden="true">/pemeliharaan?rt=03</span><span aria-hidden="true">…</span></a>`;

export const replyingTo = (words: string, ...handles: readonly string[]) =>
  `<div>${words} ${handles.map((handle) => `<a dir="ltr" href="/${handle}"><span>@${handle}</span></a>`).join(' ')}</div>`;

export const grokNote = (words: string, button: string) =>
  `<div><svg></svg>${words ? `<span>${words}</span>` : ''}<button type="button"><span>${button}</span></button></div>`;

export const photo = (alt: string, source: string) =>
  `<div><a href="/budi_contoh/status/2069000000000000002/photo/1"><div data-testid="tweetPhoto" aria-label="${alt}"><img alt="${alt}" src="https://pbs.twimg.com/media/${source}"></div></a></div>`;

export const video = (badge = '') =>
  `<div data-testid="tweetPhoto"><div data-testid="videoPlayer"><video></video><span>${badge}</span></div></div>`;

/** No link in it: a `div` that acts as one, after a hidden localised "Quote". */
export const quotedCard = (handle: string, name: string, text: string, extra = '') =>
  `<div aria-labelledby="id__q"><div id="id__q"><span>Quote</span></div><div role="link" tabindex="0">
    <div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${handle}"></div></div>
    <div data-testid="User-Name"><div><span>${name}</span></div><div><span>@${handle}</span><span>·</span><time datetime="2026-10-01T00:00:00.000Z">Oct 1</time></div></div>
    <div data-testid="tweetText" lang="en">${text}</div>${extra}</div></div>`;

/** Puts one article into the document and gives it. */
export function article(parts: ArticleParts): HTMLElement {
  document.body.innerHTML = `<div data-testid="primaryColumn"><div data-testid="cellInnerDiv">${articleHtml(parts)}</div></div>`;
  const found = document.querySelector<HTMLElement>('article');
  if (!found) throw new Error('no article');
  return found;
}
