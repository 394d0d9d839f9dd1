import { useState } from 'react';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';
import { REDIRECTS } from '@/lib/core/x-api/redirects.ts';

interface RedirectListProps {
  /** Where this browser is sent back to; another one only where the extension has another id. */
  readonly own: string;
  readonly onCopy: (text: string) => Promise<void>;
}

/** The addresses that X must know before it sends anybody back to Tanggap. */
export function RedirectList({ own, onCopy }: RedirectListProps) {
  const { t } = useWords();
  const [copied, setCopied] = useState<{ url: string; ok: boolean }>();
  const isOther = REDIRECTS.every(({ url }) => url !== own);
  const list = [...REDIRECTS, ...(isOther ? [{ browser: 'other', url: own } as const] : [])];
  const copy = (url: string) =>
    onCopy(url).then(
      () => setCopied({ url, ok: true }),
      () => setCopied({ url, ok: false }),
    );
  return (
    <section aria-labelledby="redirects" data-place="redirects">
      <h3 id="redirects">{t('xApi.options.redirects.title')}</h3>
      <p className="hint">{t('xApi.options.redirects.help')}</p>
      <ul className="redirects">
        {list.map(({ browser, url }) => {
          const name = t(`xApi.options.redirects.${browser}`);
          return (
            <li key={browser}>
              <span>{name}</span>
              <code>{url}</code>
              <Button onClick={() => void copy(url)}>{t('xApi.options.redirects.copy', { browser: name })}</Button>
            </li>
          );
        })}
      </ul>
      <p role="status" className="hint">
        {copied && t(copied.ok ? 'xApi.options.redirects.copied' : 'xApi.options.redirects.copyFailed')}
      </p>
    </section>
  );
}
