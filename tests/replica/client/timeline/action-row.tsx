import type { MouseEvent } from 'react';
import { formatCount } from '../format.ts';
import { Icon, type IconName } from '../icons.tsx';
import { navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import type { Post } from '../state/post.ts';
import { toggle, usePosts } from '../state/posts.ts';
import { useLabels, useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';

const s = sheet({
  row: 'display:flex;justify-content:space-between;max-width:600px;margin-top:12px;color:var(--muted);gap:4px;',
  button:
    'display:inline-flex;align-items:center;gap:4px;border:0;background:none;color:inherit;padding:0;text-decoration:none;font-size:13px;cursor:pointer;&:hover{color:rgb(29,155,240)}',
  liked: 'color:rgb(249,24,128);',
  reposted: 'color:rgb(0,186,124);',
  end: 'display:flex;gap:8px;',
});

export function ActionRow({ post }: { readonly post: Post }) {
  const label = useLabels();
  const liked = usePosts((posts) => posts.liked.has(post.id));
  const reposted = usePosts((posts) => posts.reposted.has(post.id));
  const { replies, reposts, likes, views } = post.counts;
  const repliesShown = replies;
  return (
    <div className={s.row} role="group">
      <Action
        id="reply"
        icon="reply"
        label={label('repliesCount', repliesShown)}
        count={repliesShown}
        onClick={() => navigate('/compose/post', { inReplyTo: post.id })}
      />
      <Action
        id={reposted ? 'unretweet' : 'retweet'}
        icon="repost"
        label={label('repostsCount', reposts + Number(reposted))}
        count={reposts + Number(reposted)}
        className={reposted ? s.reposted : ''}
        onClick={({ clientX, clientY }) =>
          useUi.setState({ menu: { kind: 'repost', postId: post.id, x: clientX, y: clientY } })
        }
      />
      <Action
        id={liked ? 'unlike' : 'like'}
        icon="heart"
        label={label(liked ? 'likedCount' : 'likesCount', likes + Number(liked))}
        count={likes + Number(liked)}
        className={liked ? s.liked : ''}
        onClick={() => toggle('liked', post.id)}
      />
      <a
        className={s.button}
        href={`/${post.author.handle}/status/${post.id}/analytics`}
        aria-label={label('viewsCount', views)}
        onClick={(event) => event.preventDefault()}
      >
        <Icon name="views" size={18} />
        <Count value={views} />
      </a>
      <div className={s.end}>
        <Action id="bookmark" icon="bookmark" label={label('bookmark')} />
        <Action icon="share" label={label('share')} />
      </div>
    </div>
  );
}

interface ActionProps {
  readonly id?: string;
  readonly icon: IconName;
  readonly label: string;
  readonly count?: number;
  readonly className?: string | undefined;
  readonly onClick?: (event: MouseEvent) => void;
}

function Action({ id, icon, label, count, className = '', onClick }: ActionProps) {
  return (
    <button
      type="button"
      className={`${s.button} ${className}`}
      aria-label={label}
      data-testid={id}
      onClick={(event) => {
        event.stopPropagation();
        onClick?.(event);
      }}
    >
      <Icon name={icon} size={18} />
      {count !== undefined && <Count value={count} />}
    </button>
  );
}

/** The visible number is compact and localized; the label has the digits (x-web.md §4.2). */
function Count({ value }: { readonly value: number }) {
  const language = useSession((session) => session.language);
  return (
    <span data-testid="app-text-transition-container">
      <span>{formatCount(language, value)}</span>
    </span>
  );
}
