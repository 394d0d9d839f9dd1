import { AppBar } from '../layers/app-bar.tsx';
import { closeOrHome } from '../router.ts';
import { usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { Article } from '../timeline/article.tsx';
import { Timeline } from '../timeline/timeline.tsx';

/** `/search?q=`, `/explore` and `/hashtag/<tag>`. */
export function SearchPage({ query }: { readonly query: string }) {
  const label = useLabels();
  const byId = usePosts((posts) => posts.byId);
  const wanted = query.toLowerCase();
  const found = Object.values(byId).filter(({ text }) => text.toLowerCase().includes(wanted));
  return (
    <>
      <AppBar icon="back" onLeave={closeOrHome} title={query || label('search')} />
      <Timeline
        label="searchTimeline"
        rows={found.map(({ id }) => ({ key: id, node: <Article id={id} showReplyingTo /> }))}
      />
    </>
  );
}
