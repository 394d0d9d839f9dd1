import { useMemo, useState } from 'react';
import { seedIds } from '../../shared/seed-ids.ts';
import { Composer } from '../composer/composer.tsx';
import { AppBar } from '../layers/app-bar.tsx';
import { closeOrHome } from '../router.ts';
import { sheet } from '../sheet.ts';
import type { Post } from '../state/post.ts';
import { usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { Article } from '../timeline/article.tsx';
import { FocalArticle } from '../timeline/focal-article.tsx';
import { ButtonRow, HeadingRow, Tombstone } from '../timeline/special-rows.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import type { Row } from '../timeline/virtual-list.tsx';
import { ancestorsOf, repliesTo, type ThreadRow } from './thread-rows.ts';

const s = sheet({ reply: 'border-top:1px solid var(--line);padding-bottom:8px;' });

/** `/<handle>/status/<id>`: the conversation around one post (x-web.md §4.3). */
export function StatusPage({ id }: { readonly id: string }) {
  const label = useLabels();
  const byId = usePosts((posts) => posts.byId);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const focal = byId[id];
  const rows = useMemo(
    () => (focal ? conversation(byId, focal, shown, (more) => setShown(new Set([...shown, more]))) : []),
    [byId, focal, shown],
  );
  return (
    <>
      <AppBar icon="back" onLeave={closeOrHome} title={label('post')} />
      <Timeline label="conversation" rows={focal ? rows : [{ key: 'gone', node: <Tombstone /> }]} />
    </>
  );
}

type Posts = Readonly<Record<string, Post>>;

/** Shown only after their button was pressed. */
const hidden: readonly string[] = [seedIds.hiddenReply, seedIds.spamReply];

function conversation(byId: Posts, focal: Post, shown: ReadonlySet<string>, show: (id: string) => void): Row[] {
  const ancestors = ancestorsOf(byId, focal);
  const replies = repliesTo(byId, focal).filter(({ post }) => !hidden.includes(post.id) || shown.has(post.id));
  const isSeeded = focal.id === seedIds.focal;
  const more = (id: string, key: 'showReplies' | 'showSpam'): Row[] =>
    isSeeded && !shown.has(id) ? [{ key, node: <ButtonRow label={key} onClick={() => show(id)} /> }] : [];
  return [
    ...ancestors.map(articleRow),
    {
      key: `focal-${focal.id}`,
      own: true,
      node: (
        <>
          <FocalArticle post={focal} connectsUp={ancestors.length > 0} />
          <InlineReply id={focal.id} />
        </>
      ),
    },
    ...replies.map(articleRow),
    ...(isSeeded ? [{ key: 'tombstone', node: <Tombstone /> }] : []),
    ...more(seedIds.hiddenReply, 'showReplies'),
    ...more(seedIds.spamReply, 'showSpam'),
    { key: 'discover', node: <HeadingRow label="discoverMore" /> },
    ...[seedIds.unrelated, seedIds.promoted].map((id) => ({ key: id, node: <Article id={id} showReplyingTo /> })),
  ];
}

function articleRow({ post, connectsUp, connectsDown }: ThreadRow): Row {
  return {
    key: post.id,
    open: connectsDown,
    node: <Article id={post.id} connectsUp={connectsUp} connectsDown={connectsDown} />,
  };
}

/** Right after the focal article, in the same cell (x-web.md §1.4). */
function InlineReply({ id }: { readonly id: string }) {
  return (
    <div className={s.reply} data-testid="inline_reply_offscreen">
      <Composer draftId={`reply-${id}`} variant="inline-reply" />
    </div>
  );
}
