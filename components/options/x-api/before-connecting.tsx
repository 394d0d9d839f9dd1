import { useWords } from '@/components/options/words.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { dollars } from '@/components/x-api/dollars.ts';
import { estimateMonth, type Volume } from '@/lib/core/x-api/cost.ts';

const AGREEMENT = 'https://developer.x.com/en/developer-terms/agreement-and-policy';

interface BeforeConnectingProps {
  /** Undefined where it cannot be told. */
  readonly volume: Volume | undefined;
  readonly ownsApp: boolean;
}

/** What a person must know before the agency agrees: X's terms, what it costs, and what is fetched. */
export function BeforeConnecting({ volume, ownsApp }: BeforeConnectingProps) {
  const { t, tag } = useWords();
  const isKnown = volume !== undefined && volume.mentions + volume.own > 0;
  return (
    <Notice tone="warn" title={t('xApi.options.before.title')}>
      <ul>
        <li>
          {t('xApi.options.before.terms')}{' '}
          <a href={AGREEMENT} target="_blank" rel="noopener noreferrer">
            {t('xApi.options.before.links')}
          </a>
        </li>
        <li>
          {isKnown
            ? t('xApi.options.before.cost', {
                cost: dollars(estimateMonth(volume, ownsApp), tag),
                mentions: volume.mentions,
                own: volume.own,
              })
            : t('xApi.options.before.costUnknown')}
        </li>
        <li>{t('xApi.options.before.what')}</li>
        <li>{t('xApi.options.before.never')}</li>
        <li>{t('xApi.options.before.one')}</li>
      </ul>
    </Notice>
  );
}
