import { Avatar } from '../avatar.tsx';
import { accountNamed } from '../data/special-posts.ts';
import { AppBar } from '../layers/app-bar.tsx';
import { closeOrHome } from '../router.ts';
import { sheet } from '../sheet.ts';
import { usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { Article } from '../timeline/article.tsx';
import { Timeline } from '../timeline/timeline.tsx';
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

/** `/<handle>`. */
export function ProfilePage({ handle }: { readonly handle: string }) {
  const label = useLabels();
  const byId = usePosts((posts) => posts.byId);
  const account = accountNamed(handle);
  if (!account) return <NotFoundPage />;
  const posts = Object.values(byId).filter(({ author }) => author.handle === account.handle);
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
      <Timeline
        label="profileTimeline"
        argument={account.name}
        rows={posts.map(({ id }) => ({ key: id, node: <Article id={id} showReplyingTo /> }))}
      />
    </>
  );
}
