import { Avatar } from '../avatar.tsx';
import { accountNamed } from '../data/special-posts.ts';
import { AppBar } from '../layers/app-bar.tsx';
import { Tabs } from '../layout/tabs.tsx';
import { closeOrHome, navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import type { Post } from '../state/post.ts';
import { usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { Article } from '../timeline/article.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import type { Row } from '../timeline/virtual-list.tsx';
import { NotFoundPage } from './not-found.tsx';

const s = sheet({
  banner: 'height:160px;background:var(--line);',
  head: 'display:flex;justify-content:space-between;align-items:flex-start;padding:0 16px;margin-top:-50px;',
  follow:
    'margin-top:62px;border:0;border-radius:9999px;background:var(--strong);color:var(--bg);font-weight:700;padding:9px 18px;cursor:pointer;',
  names: 'padding:12px 16px;border-bottom:1px solid var(--line);',
  name: 'font-size:20px;font-weight:800;',
  handle: 'color:var(--muted);',
});

interface Props {
  readonly handle: string;
  /** `/<handle>/with_replies`: replies too, each under what it answers. */
  readonly replies: boolean;
}

/** `/<handle>`. */
export function ProfilePage({ handle, replies }: Props) {
  const label = useLabels();
  const byId = usePosts((posts) => posts.byId);
  const account = accountNamed(handle);
  if (!account) return <NotFoundPage />;
  const isShown = ({ author, replyTo }: Post) => author.handle === account.handle && (replies || !replyTo);
  const posts = Object.values(byId).filter(isShown);
  posts.sort((a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || b.createdAt.localeCompare(a.createdAt));
  return (
    <>
      <AppBar icon="back" onLeave={closeOrHome} title={account.name} />
      <div className={s.banner} />
      <div className={s.head}>
        <Avatar account={account} size={100} />
        {/* X uses the test id of promoted posts for follow buttons too. */}
        <div data-testid="placementTracking">
          <button type="button" className={s.follow} data-testid={`${account.userId}-follow`}>
            {label('follow')}
          </button>
        </div>
      </div>
      <div className={s.names} data-testid="UserName">
        <div className={s.name} dir="auto">
          {account.name}
        </div>
        <div className={s.handle} dir="ltr">
          @{account.handle}
        </div>
      </div>
      <Tabs
        names={[label('posts'), label('replies')]}
        active={replies ? 1 : 0}
        onSelect={(index) => navigate(index === 1 ? `/${account.handle}/with_replies` : `/${account.handle}`)}
      />
      <Timeline label="profileTimeline" argument={account.name} rows={posts.flatMap((post) => rowsOf(post, byId))} />
    </>
  );
}

/** A reply stands under its parent, joined by the line; then it needs no words saying to whom. */
function rowsOf({ id, replyTo }: Post, byId: Readonly<Record<string, Post>>): Row[] {
  if (!replyTo || !byId[replyTo.id]) return [{ key: id, node: <Article id={id} showReplyingTo /> }];
  return [
    { key: `${id}-parent`, open: true, node: <Article id={replyTo.id} connectsDown showReplyingTo /> },
    { key: id, node: <Article id={id} connectsUp /> },
  ];
}
