import { Avatar } from '../avatar.tsx';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';
import { usePosts } from '../state/posts.ts';
import { PostBody, ReplyingTo } from './post-body.tsx';
import { UserName } from './user-name.tsx';

const s = sheet({
  post: 'display:flex;gap:8px;padding:4px 16px 0;',
  side: 'display:flex;flex-direction:column;align-items:center;gap:4px;',
  line: 'flex:1;width:2px;background:var(--connector);',
  main: 'flex:1;min-width:0;padding-bottom:12px;',
  replying: 'padding-top:8px;',
});

/** The post a reply modal answers, with its author's avatar: a second one beside the writer's own (x-web.md §1.4). */
export function ParentPost({ id }: { readonly id: string }) {
  const post = usePosts((posts) => posts.byId[id]);
  if (!post) return null;
  const address = `/${post.author.handle}/status/${post.id}`;
  return (
    <article role="article" tabIndex={0} className={s.post} data-testid={testId('tweet')}>
      <div className={s.side} data-testid="Tweet-User-Avatar">
        <Avatar account={post.author} size={40} />
        <div className={s.line} />
      </div>
      <div className={s.main}>
        <UserName author={post.author} time={{ href: address, iso: post.createdAt }} />
        <PostBody post={post} address={address} showReplyingTo={false} />
        <div className={s.replying}>
          <ReplyingTo handles={[post.author.handle]} />
        </div>
      </div>
    </article>
  );
}
