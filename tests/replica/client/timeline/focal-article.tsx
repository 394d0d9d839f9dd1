import { Avatar } from '../avatar.tsx';
import { Link } from '../link.tsx';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';
import type { Post } from '../state/post.ts';
import { ActionRow } from './action-row.tsx';
import { PostMenu } from './article.tsx';
import { PostBody } from './post-body.tsx';
import { Time, UserName } from './user-name.tsx';

const s = sheet({
  article: 'display:block;padding:12px 16px;outline:none;',
  head: 'display:flex;gap:8px;align-items:center;justify-content:space-between;margin-bottom:12px;',
  who: 'display:flex;gap:8px;align-items:center;min-width:0;position:relative;',
  connector: 'position:absolute;top:-12px;inset-inline-start:19px;width:2px;height:10px;background:var(--connector);',
  time: 'color:var(--muted);text-decoration:none;&:hover{text-decoration:underline}',
  below: 'margin-block:16px;',
  actions: 'border-block:1px solid var(--line);padding-bottom:12px;',
});

interface Props {
  readonly post: Post;
  readonly connectsUp: boolean;
}

/** The post a conversation page is about: tabindex -1, and the time under the text (x-web.md §4.2). */
export function FocalArticle({ post, connectsUp }: Props) {
  const address = `/${post.author.handle}/status/${post.id}`;
  return (
    <article role="article" tabIndex={-1} className={s.article} data-testid={testId('tweet')}>
      <div className={s.head}>
        <div className={s.who} data-testid="Tweet-User-Avatar">
          {connectsUp && <div className={s.connector} />}
          <Link href={`/${post.author.handle}`} tabIndex={-1} aria-hidden="true">
            <Avatar account={post.author} size={40} />
          </Link>
          <UserName stacked author={post.author} followsYou={post.followsYou} />
        </div>
        <PostMenu />
      </div>
      <PostBody focal post={post} address={address} showReplyingTo={false} />
      <div className={s.below}>
        <Link className={s.time} href={address} dir="ltr" role="link">
          <Time long iso={post.createdAt} />
        </Link>
      </div>
      <div className={s.actions}>
        <ActionRow post={post} />
      </div>
    </article>
  );
}
