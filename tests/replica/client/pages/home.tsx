import { useState } from 'react';
import { Composer } from '../composer/composer.tsx';
import { Tabs } from '../layout/tabs.tsx';
import { sheet } from '../sheet.ts';
import { usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { Article } from '../timeline/article.tsx';
import { Timeline } from '../timeline/timeline.tsx';

const s = sheet({ composer: 'border-bottom:1px solid var(--line);' });

export function HomePage() {
  const label = useLabels();
  const [tab, setTab] = useState(0);
  const ids = usePosts((posts) => posts.home);
  const shown = tab === 0 ? ids : ids.filter((_, index) => index % 3 !== 1);
  return (
    <>
      <Tabs names={[label('forYou'), label('following')]} active={tab} onSelect={setTab} />
      {/* Removed and added again when the tab changes (x-web.md §1.4). */}
      <div className={s.composer} key={tab}>
        <Composer draftId="home" variant="home" />
      </div>
      <Timeline
        label="homeTimeline"
        rows={shown.map((id) => ({ key: id, node: <Article id={id} showReplyingTo /> }))}
      />
    </>
  );
}
