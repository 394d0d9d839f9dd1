import { Avatar } from '../avatar.tsx';
import { people } from '../data/people.ts';
import { Icon } from '../icons.tsx';
import { AppBar } from '../layers/app-bar.tsx';
import { Tabs } from '../layout/tabs.tsx';
import { closeOrHome, navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import { type NotificationRow, usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { Article } from '../timeline/article.tsx';
import { Timeline } from '../timeline/timeline.tsx';

const s = sheet({
  row: 'display:flex;gap:12px;padding:12px 16px;cursor:pointer;&:hover{background:var(--hover-soft)}',
  like: 'color:rgb(249,24,128);',
  follow: 'color:rgb(29,155,240);',
  text: 'margin-top:8px;',
  excerpt: 'margin-top:8px;color:var(--muted);',
});

const tabs = ['/notifications', '/notifications/mentions'] as const;

/** Likes and follows are `notification`; mentions, replies and quotes are ordinary posts (x-web.md §4.4). */
export function NotificationsPage({ path }: { readonly path: string }) {
  const label = useLabels();
  const all = usePosts((posts) => posts.notifications);
  const active = path === tabs[1] ? 1 : 0;
  const shown = active === 1 ? all.filter(({ kind }) => kind === 'post') : all;
  return (
    <>
      <AppBar icon="back" onLeave={closeOrHome} title={label('notifications')} />
      <Tabs
        names={[label('all'), label('mentions')]}
        active={active}
        onSelect={(index) => navigate(tabs[index] ?? tabs[0])}
      />
      <Timeline
        label="notificationTimeline"
        rows={shown.map((row) => ({
          key: row.id,
          node: row.kind === 'post' ? <Article id={row.id} showReplyingTo /> : <Aggregate row={row} />,
        }))}
      />
    </>
  );
}

/** Only the icon's path tells a like from a follow. */
function Aggregate({ row }: { readonly row: Exclude<NotificationRow, { kind: 'post' }> }) {
  const label = useLabels();
  const post = usePosts(({ byId }) => (row.postId ? byId[row.postId] : undefined));
  const isLike = row.kind === 'like';
  const [first] = people;
  return (
    <article role="article" tabIndex={0} className={s.row} data-testid="notification">
      <span className={isLike ? s.like : s.follow}>
        <Icon name={isLike ? 'heart' : 'person'} size={30} />
      </span>
      <div>
        {first && <Avatar account={first} size={32} />}
        <div className={s.text} dir="auto">
          <span>{label(isLike ? 'likedYourPost' : 'followedYou', row.names)}</span>
        </div>
        {post && (
          <div className={s.excerpt} dir="auto">
            {post.text}
          </div>
        )}
      </div>
    </article>
  );
}
