import { useWords } from '@/components/options/words.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { KeepingState } from '@/lib/stores/keeping.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes in its largest fitting unit: `12 MB`. */
export function bytes(size: number, tag: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, size)) / 3));
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(size / 1000 ** power);
}

/** How much is kept on this machine. */
export function StorageFacts({ kept }: { readonly kept: KeepingState['kept'] }) {
  const { t, tag } = useWords();
  const number = new Intl.NumberFormat(tag);
  if (kept.status === 'loading') return <p className="empty">{t('options.keeping.stored.loading')}</p>;
  if (kept.status === 'failed') {
    return (
      <Notice tone="block" title={t('options.keeping.stored.failed')}>
        <p>{t(`options.failure.${kept.reason}`)}</p>
      </Notice>
    );
  }
  const { used, quota } = kept;
  const facts = [
    { name: 'cases', value: number.format(kept.cases) },
    { name: 'posts', value: number.format(kept.posts) },
    { name: 'events', value: number.format(kept.events) },
    ...(used === undefined
      ? []
      : [
          {
            name: 'used',
            value:
              quota === undefined
                ? bytes(used, tag)
                : t('options.keeping.stored.usedOf', { used: bytes(used, tag), quota: bytes(quota, tag) }),
          },
        ]),
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`options.keeping.stored.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {kept.cases === 0 && <p className="hint">{t('options.keeping.stored.none')}</p>}
    </>
  );
}
