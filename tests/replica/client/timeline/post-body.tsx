import { Fragment } from 'react';
import { Icon } from '../icons.tsx';
import { Link } from '../link.tsx';
import { sheet } from '../sheet.ts';
import type { Post } from '../state/post.ts';
import { toggle, usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { Photos, VideoPlayer } from './photos.tsx';
import { QuotedCard } from './quoted-card.tsx';
import { Tombstone } from './special-rows.tsx';
import { TweetText } from './tweet-text.tsx';

const s = sheet({
  replying: 'color:var(--muted);font-size:15px;line-height:20px;margin-bottom:2px;',
  link: 'color:rgb(29,155,240);text-decoration:none;',
  translation:
    'display:flex;align-items:center;gap:4px;font-size:13px;color:var(--muted);margin-block:2px 4px;flex-wrap:wrap;',
  text: 'border:0;background:none;padding:0;color:rgb(29,155,240);font:inherit;cursor:pointer;',
  ad: 'color:var(--muted);font-size:13px;',
});

interface Props {
  readonly post: Post;
  readonly address: string;
  readonly showReplyingTo: boolean;
  readonly focal?: boolean;
}

/** Everything between the names and the counts. */
export function PostBody({ post, address, showReplyingTo, focal = false }: Props) {
  const label = useLabels();
  const quoted = usePosts(({ byId }) => (post.quoteOf ? byId[post.quoteOf] : undefined));
  const original = usePosts((posts) => posts.originals.has(post.id));
  const unfolded = usePosts((posts) => posts.unfolded.has(post.id));
  const translated = post.translation && !original ? post.translation : undefined;
  const whole = translated?.text ?? post.text;
  const folded = !focal && !unfolded && post.foldAt !== undefined && whole.length > post.foldAt;
  return (
    <>
      {showReplyingTo && post.replyTo && <ReplyingTo handles={post.replyTo.handles} />}
      {post.promoted && <div className={s.ad}>{label('ad')}</div>}
      {post.translation && <Translation post={post} translated={translated !== undefined} />}
      <TweetText
        focal={focal}
        text={folded ? whole.slice(0, post.foldAt) : whole}
        lang={translated?.lang ?? post.lang}
      />
      {folded && (
        <button
          type="button"
          className={s.text}
          data-testid="tweet-text-show-more-link"
          onClick={(event) => {
            event.stopPropagation();
            toggle('unfolded', post.id);
          }}
        >
          {label('showMore')}
        </button>
      )}
      {post.photos && <Photos photos={post.photos} href={address} />}
      {post.video && <VideoPlayer />}
      {quoted && <QuotedCard post={quoted} />}
      {/* A quoted post that is gone: an article in the article (x-web.md §4.2). */}
      {post.quoteOf && !quoted && <Tombstone />}
    </>
  );
}

/** Only its structure is the same in every language: profile links between names and text (x-web.md §4.3). */
export function ReplyingTo({ handles }: { readonly handles: readonly string[] }) {
  const label = useLabels();
  return (
    <div className={s.replying} dir="auto">
      {label('replyingTo')}
      {handles.map((handle, index) => (
        <Fragment key={handle}>
          {index > 0 && label('and')}
          <Link className={s.link} dir="ltr" href={`/${handle}`}>
            @{handle}
          </Link>
        </Fragment>
      ))}
    </div>
  );
}

/** A block before the text with Grok's mark and a button; none of it has a test id (x-web.md §4.5). */
function Translation({ post, translated }: { readonly post: Post; readonly translated: boolean }) {
  const label = useLabels();
  return (
    <div className={s.translation}>
      <Icon name="spark" size={14} />
      {translated && <span>{label('translatedFrom', post.translation?.from)}</span>}
      <button
        type="button"
        className={s.text}
        onClick={(event) => {
          event.stopPropagation();
          toggle('originals', post.id);
        }}
      >
        {label(translated ? 'showOriginal' : 'showTranslation')}
      </button>
    </div>
  );
}
