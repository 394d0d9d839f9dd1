import { Fragment, useId } from 'react';
import { extractEntitiesWithIndices } from 'twitter-text';
import { emojiRanges, emojiUrl } from '../emoji.ts';
import { Link } from '../link.tsx';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';

const s = sheet({
  text: 'white-space:pre-wrap;overflow-wrap:break-word;font-size:15px;line-height:20px;color:var(--text);min-width:0;',
  focal: 'font-size:17px;line-height:24px;',
  link: 'color:rgb(29,155,240);text-decoration:none;&:hover{text-decoration:underline}',
  hidden: 'font-size:0;line-height:0;',
  emoji: 'height:1.2em;width:1.2em;margin:0 .075em;vertical-align:-20%;display:inline-block;',
});

/** Links are cut for the eye; the rest of the address is there with size zero (x-web.md §4.2). */
const visibleLinkLength = 30;

interface Props {
  readonly text: string;
  readonly lang: string;
  readonly focal?: boolean;
  /** Inside a quoted card nothing is a link (x-web.md §4.2). */
  readonly plain?: boolean;
}

export function TweetText({ text, lang, focal, plain }: Props) {
  const id = useId().replace(/\W/g, '');
  return (
    <div
      dir="auto"
      lang={lang}
      id={`id__${id}`}
      className={focal ? `${s.text} ${s.focal}` : s.text}
      data-testid={testId('tweetText')}
    >
      {segments(text).map(({ start, content, entity }) => (
        <Fragment key={start}>{entity && !plain ? <Entity text={content} /> : <Glyphs text={content} />}</Fragment>
      ))}
    </div>
  );
}

interface Segment {
  readonly start: number;
  readonly content: string;
  readonly entity: boolean;
}

function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let position = 0;
  for (const { indices } of extractEntitiesWithIndices(text)) {
    const [start, end] = indices;
    if (start > position) found.push({ start: position, content: text.slice(position, start), entity: false });
    found.push({ start, content: text.slice(start, end), entity: true });
    position = end;
  }
  if (position < text.length) found.push({ start: position, content: text.slice(position), entity: false });
  return found;
}

/** Text, with emoji as pictures whose alt is the character. */
function Glyphs({ text }: { readonly text: string }) {
  const parts = [];
  let position = 0;
  for (const { start, end } of emojiRanges(text)) {
    if (start > position) parts.push(<span key={position}>{text.slice(position, start)}</span>);
    const glyph = text.slice(start, end);
    parts.push(<img key={start} className={s.emoji} alt={glyph} draggable="false" src={emojiUrl(glyph)} />);
    position = end;
  }
  if (position < text.length) parts.push(<span key={position}>{text.slice(position)}</span>);
  return <>{parts}</>;
}

function Entity({ text }: { readonly text: string }) {
  const first = text[0];
  if (first === '@' || first === '#' || first === '$') {
    const href = first === '@' ? `/${text.slice(1)}` : `/hashtag/${text.slice(1)}?src=hashtag_click`;
    return (
      <span className={s.link}>
        <Link className={s.link} dir="ltr" href={href}>
          {text}
        </Link>
      </span>
    );
  }
  const shown = text.replace(/^https?:\/\//, '');
  return (
    <a
      className={s.link}
      dir="ltr"
      href={`https://t.co/${shortCode(text)}`}
      rel="noopener noreferrer nofollow"
      target="_blank"
    >
      {text.startsWith('http') && (
        <span aria-hidden="true" className={s.hidden}>
          {text.slice(0, text.length - shown.length)}
        </span>
      )}
      {shown.slice(0, visibleLinkLength)}
      {shown.length > visibleLinkLength && (
        <>
          <span aria-hidden="true" className={s.hidden}>
            {shown.slice(visibleLinkLength)}
          </span>
          <span aria-hidden="true">…</span>
        </>
      )}
    </a>
  );
}

function shortCode(text: string): string {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 2_147_483_647;
  return `r${hash.toString(36)}`;
}
