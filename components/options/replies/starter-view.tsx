import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { facetsOf, titleOf } from '@/lib/core/replies/library-query.ts';
import type { SavedReply } from '@/lib/core/replies/saved-reply.ts';
import type { ReplyLibraryState, ReplyTools } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { Subview } from './subview.tsx';
import { categoryName } from './wording.ts';

interface StarterViewProps {
  readonly state: ReplyLibraryState;
  readonly loadStarter: ReplyTools['starter'];
}

/** Samples to start from; which of them, the person decides. */
export function StarterView({ state, loadStarter }: StarterViewProps) {
  const { t } = useWords();
  const [samples, setSamples] = useState<readonly SavedReply[] | 'failed'>();
  useEffect(() => {
    loadStarter().then(setSamples, () => setSamples('failed'));
  }, [loadStarter]);
  return (
    <Subview title={t('replies.starter.title')}>
      <p className="lead">{t('replies.starter.help')}</p>
      {samples === undefined && <p role="status">{t('replies.loading')}</p>}
      {samples === 'failed' && <Notice tone="block" title={t('replies.starter.failed')} />}
      {Array.isArray(samples) && <SampleChoice state={state} samples={samples} />}
    </Subview>
  );
}

interface SampleChoiceProps {
  readonly state: ReplyLibraryState;
  readonly samples: readonly SavedReply[];
}

function SampleChoice({ state, samples }: SampleChoiceProps) {
  const words = useWords();
  const { t, tag } = words;
  // Topics become the agency's own classes, in the language it works in.
  const named = samples.map((sample) => ({ ...sample, category: categoryName(words, sample.category) }));
  const known = new Set(state.content.replies.map(({ id }) => id));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const free = named.filter(({ id }) => !known.has(id));
  const chosen = free.filter(({ id }) => !left.has(id));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <>
      <p className="choose">
        <Button look="quiet" onClick={() => setLeft(new Set())}>
          {t('replies.starter.all')}
        </Button>{' '}
        <Button look="quiet" onClick={() => setLeft(new Set(free.map(({ id }) => id)))}>
          {t('replies.starter.noneOf')}
        </Button>
      </p>
      <div className="samples-all">
        {facetsOf(named, tag).categories.map((category) => (
          <fieldset key={category} className="samples-of">
            <legend>{category}</legend>
            {named
              .filter((sample) => sample.category === category)
              .map((sample) => (
                <label key={sample.id} className="radio">
                  <input
                    type="checkbox"
                    disabled={known.has(sample.id)}
                    checked={known.has(sample.id) || !left.has(sample.id)}
                    onChange={() => toggle(sample.id)}
                  />
                  <span>
                    {titleOf(sample, tag)}
                    {known.has(sample.id) && <span className="hint"> {t('replies.starter.known')}</span>}
                  </span>
                </label>
              ))}
          </fieldset>
        ))}
      </div>
      <div className="actions">
        <Button look="primary" disabled={chosen.length === 0} onClick={() => void state.addStarter(chosen)}>
          {t('replies.starter.add', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}
