import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Notice } from '@/components/ui/notice.tsx';
import { type Story, tellStory } from '@/lib/core/record/story.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { RecordStore } from '@/lib/stores/record.ts';
import { Subview } from '../replies/subview.tsx';
import { useWords } from '../words.tsx';
import { headline } from './entry-words.ts';
import { StoryDetails } from './story-details.tsx';
import { StorySummary } from './story-summary.tsx';
import { Timeline } from './timeline.tsx';

function titleOf(story: Story, words: Translator): string {
  const { t } = words;
  const { account, draftKind, about } = story;
  const [first] = story.entries;
  if (about === 'draft') {
    return t(`options.record.story.${draftKind ?? 'post'}`, {
      account: account ? `@${account}` : t('options.record.story.noAccount'),
    });
  }
  if (about === 'case') return t('options.record.story.case');
  return first ? headline(first, words) : '';
}

/** Everything the record has of one post, or of one case: what was found, who decided what, and what came of it. */
export function StoryView({ store, id }: { readonly store: RecordStore; readonly id: string }) {
  const words = useWords();
  const { t } = words;
  const { story: shown, openStory } = useStore(store);
  useEffect(() => {
    void openStory(id);
  }, [openStory, id]);
  const back = { href: '#record', label: t('options.record.story.back') };
  if (shown.status === 'loading') return <p className="empty">{t('options.record.list.loading')}</p>;
  if (shown.status === 'failed') {
    return (
      <Subview title={t('options.record.failed')} back={back}>
        <Notice tone="block" title={t('options.record.failed')}>
          <p>{t(`options.failure.${shown.reason}`)}</p>
        </Notice>
      </Subview>
    );
  }
  if (shown.entries.length === 0) {
    return (
      <Subview title={t('options.record.story.unknown')} back={back}>
        <p>{t('options.record.story.unknownBody')}</p>
      </Subview>
    );
  }
  const story = tellStory(shown.entries);
  return (
    <Subview key={shown.id} title={titleOf(story, words)} back={back}>
      <div className="story">
        <StorySummary story={story} />
        <StoryDetails story={story} />
        <Timeline entries={story.entries} />
        <p className="hint">{t('options.record.story.proves')}</p>
      </div>
    </Subview>
  );
}
