import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Story } from '@/lib/core/record/story.ts';
import { useWords } from '../words.tsx';
import { ruleTitle } from './entry-words.ts';
import { useMoment } from './moment.ts';
import { OtherEvent } from './other-event.tsx';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {children}
    </section>
  );
}

/** What was found, which fixes were taken, why it was let through, who approved, and what became of the post. */
export function StoryDetails({ story }: { readonly story: Story }) {
  const words = useWords();
  const moment = useMoment();
  const { t } = words;
  const { findings, standing, fixes, override, published, others, changes } = story;
  if (story.about !== 'draft') return null;
  const stands = (ruleId: string) => standing.some((rule) => rule.ruleId === ruleId);
  return (
    <>
      <Part title={t('options.record.story.findings')}>
        {findings.length === 0 ? (
          <p>{t('options.record.list.nothingFound')}</p>
        ) : (
          <ul className="story-list">
            {findings.map(({ ruleId, entity, severity, outcome }) => (
              <li key={`${ruleId} ${entity ?? ''}`}>
                <strong>{ruleTitle(ruleId, words)}</strong>{' '}
                <span className="hint">
                  {[
                    t(`common.severity.${severity}`),
                    ...(outcome === 'needs-review' ? [t('options.record.story.needsReview')] : []),
                    ...(entity ? [entity] : []),
                    ...(published ? [t(`options.record.story.${stands(ruleId) ? 'stood' : 'gone'}`)] : []),
                  ].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {fixes.length > 0 && (
        <Part title={t('options.record.story.fixes')}>
          <ul className="story-list">
            {[...new Set(fixes)].map((ruleId) => (
              <li key={ruleId}>{ruleTitle(ruleId, words)}</li>
            ))}
          </ul>
        </Part>
      )}
      {override && (
        <Part title={t('options.record.story.override')}>
          <p>
            <strong>{t(`composer.override.reasons.${override.reason.code}`)}</strong>
            {override.reason.text && <q dir="auto">{override.reason.text}</q>}
          </p>
          <p className="hint">
            {override.by && <bdi className="person">{override.by}</bdi>}
            <time dateTime={override.at}>{moment(override.at)}</time>
          </p>
        </Part>
      )}
      {others.length > 0 && (
        <Part title={t('options.record.story.others')}>
          <ul className="story-list">
            {others.map((entry) => (
              <li key={entry.seq}>
                <OtherEvent entry={entry} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {changes.length > 0 && (
        <Part title={t('options.record.story.after')}>
          <ul className="story-list">
            {changes.map(({ id, at, change }) => (
              <li key={id}>
                <strong>{t(`options.record.changed.${change}`)}</strong> <time dateTime={at}>{moment(at)}</time>
                <p className="hint">{t(`options.record.changedMeans.${change}`)}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
