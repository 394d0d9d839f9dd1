import { useId } from 'react';
import { Avatar } from '../avatar.tsx';
import { navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import type { Post } from '../state/post.ts';
import { useLabels } from '../state/session.ts';
import { Photos } from './photos.tsx';
import { TweetText } from './tweet-text.tsx';
import { UserName } from './user-name.tsx';

const s = sheet({
  hidden: 'position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;',
  card: 'border:1px solid var(--line);border-radius:16px;margin-top:12px;overflow:hidden;cursor:pointer;&:hover{background:var(--hover)}',
  head: 'display:flex;gap:4px;align-items:center;padding:12px 12px 0;min-width:0;',
  body: 'padding:4px 12px 12px;',
});

/** No anchor anywhere in it: a `div` that acts as a link, named by a hidden localized "Quote" (x-web.md §4.2). */
export function QuotedCard({ post }: { readonly post: Post }) {
  const label = useLabels();
  const id = useId().replace(/\W/g, '');
  const open = () => navigate(`/${post.author.handle}/status/${post.id}`);
  return (
    <div aria-labelledby={`id__${id}q`} id={`id__${id}`}>
      <div className={s.hidden} id={`id__${id}q`} dir="auto">
        <span>{label('quote')}</span>
      </div>
      <div
        className={s.card}
        role="link"
        tabIndex={0}
        onClick={(event) => {
          event.stopPropagation();
          open();
        }}
        onKeyDown={(event) => event.key === 'Enter' && open()}
      >
        <div className={s.head}>
          <div data-testid="Tweet-User-Avatar">
            <Avatar account={post.author} size={24} />
          </div>
          <UserName plain author={post.author} time={{ href: '', iso: post.createdAt }} />
        </div>
        <div className={s.body}>
          <TweetText plain text={post.text} lang={post.lang} />
        </div>
        {post.photos && <Photos photos={post.photos} />}
      </div>
    </div>
  );
}
