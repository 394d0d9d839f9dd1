import { memo } from 'react';
import { Avatar } from '../avatar.tsx';
import { Icon } from '../icons.tsx';
import { Link } from '../link.tsx';
import { navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';
import type { Post } from '../state/post.ts';
import { usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { ActionRow } from './action-row.tsx';
import { PostBody } from './post-body.tsx';
import { UserName } from './user-name.tsx';

const s = sheet({
  article:
    'display:block;padding:12px 16px;outline-offset:-2px;cursor:pointer;color:var(--text);&:hover{background:var(--hover-soft)}',
  social:
    'display:flex;gap:8px;align-items:center;padding-inline-start:26px;font-size:13px;font-weight:700;color:var(--muted);margin-bottom:4px;',
  frame: 'display:flex;gap:8px;',
  avatar: 'display:flex;flex-direction:column;align-items:center;flex:none;width:40px;',
  connector: 'width:2px;flex:1;background:var(--connector);margin:4px 0 -12px;',
  above: 'width:2px;height:12px;margin-top:-12px;background:var(--connector);',
  main: 'flex:1;min-width:0;',
  head: 'display:flex;justify-content:space-between;gap:8px;min-width:0;',
  menu: 'display:flex;gap:8px;flex:none;',
  icon: 'border:0;background:none;color:var(--muted);padding:0;cursor:pointer;',
});

interface Props {
  readonly id: string;
  /** The 2-px line that says: the next one answers this one (x-web.md §4.3). */
  readonly connectsDown?: boolean | undefined;
  readonly connectsUp?: boolean | undefined;
  /** Shown in a list, where a reply says to whom; a conversation page does not. */
  readonly showReplyingTo?: boolean | undefined;
}

export const Article = memo(function Article({ id, connectsDown, connectsUp, showReplyingTo }: Props) {
  const post = usePosts((posts) => posts.byId[id]);
  if (!post) return null;
  const address = `/${post.author.handle}/status/${post.id}`;
  const article = (
    <article
      role="article"
      tabIndex={0}
      className={s.article}
      data-testid={testId('tweet')}
      onClick={(event) => {
        const target = event.target as Element;
        if (!target.closest('a,button') && !getSelection()?.toString()) navigate(address);
      }}
    >
      <SocialContext post={post} />
      <div className={s.frame}>
        <div className={s.avatar} data-testid="Tweet-User-Avatar">
          {connectsUp && <div className={s.above} />}
          <Link href={`/${post.author.handle}`} tabIndex={-1} aria-hidden="true">
            <Avatar account={post.author} size={40} />
          </Link>
          {connectsDown && <div className={s.connector} />}
        </div>
        <div className={s.main}>
          <div className={s.head}>
            <UserName author={post.author} time={{ href: address, iso: post.createdAt }} followsYou={post.followsYou} />
            <PostMenu />
          </div>
          <PostBody post={post} address={address} showReplyingTo={showReplyingTo ?? false} />
          <ActionRow post={post} />
        </div>
      </div>
    </article>
  );
  return post.promoted ? <div data-testid="placementTracking">{article}</div> : article;
});

export function PostMenu() {
  const label = useLabels();
  return (
    <div className={s.menu}>
      <button type="button" className={s.icon} aria-label={label('grokActions')}>
        <Icon name="spark" size={18} />
      </button>
      <button type="button" className={s.icon} aria-label={label('more')} data-testid="caret" aria-haspopup="menu">
        <Icon name="dots" size={18} />
      </button>
    </div>
  );
}

function SocialContext({ post }: { readonly post: Post }) {
  const label = useLabels();
  if (!post.pinned && !post.repostedBy) return null;
  return (
    <div className={s.social}>
      <Icon name={post.pinned ? 'pin' : 'repost'} size={16} />
      <span data-testid="socialContext" dir="auto">
        {post.pinned ? label('pinned') : label('reposted', post.repostedBy)}
      </span>
    </div>
  );
}
