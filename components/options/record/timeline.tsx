import type { Entry } from '@/lib/core/chain.ts';
import { useWords } from '../words.tsx';
import { gist, headline } from './entry-words.ts';
import { MembersList } from './members-list.tsx';
import { useMoment } from './moment.ts';
import { members } from './other-event.tsx';

/** Every entry of a story as the record has it, with its number and seal. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useWords();
  const moment = useMoment();
  const { t } = words;
  return (
    <section aria-labelledby="story-entries">
      <h4 id="story-entries">{t('options.record.story.entries')}</h4>
      <ol className="story-entries">
        {entries.map((entry) => {
          const { seq, hash, event } = entry;
          const by = 'by' in event ? event.by : undefined;
          const more = gist(event, words);
          return (
            <li key={seq}>
              <p>
                <time dateTime={event.at}>{moment(event.at)}</time> <strong>{headline(entry, words)}</strong>{' '}
                {by && <bdi className="person">{by}</bdi>}
              </p>
              {more !== '' && <p dir="auto">{more}</p>}
              <details>
                <summary>{t('options.record.story.technical', { entry: seq })}</summary>
                <dl className="members">
                  <div>
                    <dt>{t('options.record.story.seal')}</dt>
                    <dd>
                      <code>{hash}</code>
                    </dd>
                  </div>
                  <MembersList members={members(entry)} />
                </dl>
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
