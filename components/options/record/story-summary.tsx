import { Icon } from '@/components/ui/icons.tsx';
import type { Story } from '@/lib/core/record/story.ts';
import { useWords } from '../words.tsx';
import { useMoment } from './moment.ts';

const TONES = {
  held: 'block',
  overridden: 'warn',
  published: 'clear',
  edited: 'warn',
  missing: 'block',
  other: 'off',
} as const;

/** How it ended, when, by whom, and where it can be seen. */
export function StorySummary({ story }: { readonly story: Story }) {
  const { t } = useWords();
  const moment = useMoment();
  const { state, published, people, entries } = story;
  const [first] = entries;
  const last = entries.at(-1);
  return (
    <dl className="pairs">
      {story.about === 'draft' && state !== 'other' && (
        <div>
          <dt>{t('options.record.story.state')}</dt>
          <dd>
            <span className="badge-state" data-tone={TONES[state]}>
              {t(`options.record.story.states.${state}`)}
            </span>
          </dd>
        </div>
      )}
      {first && last && (
        <div>
          <dt>{t('options.record.story.when')}</dt>
          <dd>
            <time dateTime={first.event.at}>{moment(first.event.at)}</time>
            {last !== first && (
              <>
                {' – '}
                <time dateTime={last.event.at}>{moment(last.event.at)}</time>
              </>
            )}
          </dd>
        </div>
      )}
      {people.length > 0 && (
        <div>
          <dt>{t('options.record.story.who')}</dt>
          <dd>
            {people.map((name) => (
              <bdi key={name} className="person">
                {name}
              </bdi>
            ))}
          </dd>
        </div>
      )}
      {published && (
        <div>
          <dt>{t('options.record.story.link')}</dt>
          <dd>
            {published.link ? (
              <a href={published.link} target="_blank" rel="noreferrer">
                {published.link.replace('https://', '')}
                <Icon name="external" />
                <span className="visually-hidden">{t('options.record.story.newTab')}</span>
              </a>
            ) : (
              t('options.record.story.noLink')
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
