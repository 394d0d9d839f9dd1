import { useState } from 'react';
import type { Translator } from '@/lib/i18n.ts';
import type { Reading } from '@/lib/stores/composer.ts';

interface BlindPanelProps {
  readonly reading: Exclude<Reading, { status: 'checked' }>;
  readonly words: Translator;
  readonly onCopyReport: () => Promise<void>;
  readonly onReload: () => void;
}

const knownParts = new Set(['editor', 'postButton', 'block', 'toolbar', 'error']);

/** What the panel says when nothing is checked: why, that nothing is held either, and what can be done. */
export function BlindPanel({ reading, words: { t }, onCopyReport, onReload }: BlindPanelProps) {
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>();
  if (reading.status === 'quiet') {
    return <p>{t('composer.quiet.body', { account: reading.account })}</p>;
  }
  if (reading.status === 'stale') {
    return (
      <>
        <p>{t('composer.stale.body')}</p>
        <button type="button" className="button primary" onClick={onReload}>
          {t('composer.stale.reload')}
        </button>
      </>
    );
  }
  const parts = reading.missing.map((part) => (knownParts.has(part) ? t(`composer.notChecked.parts.${part}`) : part));
  return (
    <>
      <p>{t('composer.notChecked.body')}</p>
      <p>{t('composer.notChecked.missing', { parts: parts.join(', ') })}</p>
      <button
        type="button"
        className="button"
        onClick={() =>
          onCopyReport().then(
            () => setCopied('copied'),
            () => setCopied('copyFailed'),
          )
        }
      >
        {t('composer.notChecked.copy')}
      </button>
      <p role="status">{copied && t(`composer.notChecked.${copied}`)}</p>
    </>
  );
}
