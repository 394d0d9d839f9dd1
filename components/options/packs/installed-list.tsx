import { useEffect, useRef } from 'react';
import { dateName } from '@/components/options/inbox/day-name.ts';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { InstalledPack } from '@/lib/core/packs/installed.ts';
import { itemsOf } from '@/lib/core/packs/items.ts';
import type { PacksState } from '@/lib/stores/packs-state.ts';
import { useWords } from '../words.tsx';
import { Fingerprint } from './fingerprint.tsx';

/** Takes the focus when what had it is gone. */
export const INSTALLED_TITLE = 'packs-installed';

/** The packs in use, strongest first. */
export function InstalledList({ state }: { readonly state: PacksState }) {
  const { t } = useWords();
  const { installed, damaged } = state;
  const count = useRef(installed.length);
  useEffect(() => {
    if (installed.length < count.current) document.getElementById(INSTALLED_TITLE)?.focus();
    count.current = installed.length;
  }, [installed.length]);
  return (
    <section aria-labelledby={INSTALLED_TITLE}>
      <h3 id={INSTALLED_TITLE} tabIndex={-1}>
        {t('options.packs.installed.title')}
      </h3>
      {damaged > 0 && (
        <Notice tone="warn" title={t('options.packs.installed.damaged', { count: damaged })}>
          <p>{t('options.packs.installed.damagedBody')}</p>
        </Notice>
      )}
      {installed.length === 0 ? (
        <p className="empty">{t('options.packs.installed.none')}</p>
      ) : (
        <>
          <p className="hint">{t('options.packs.installed.help')}</p>
          <ol className="pack-list">
            {installed.map((pack, at) => (
              <InstalledRow
                key={pack.id}
                state={state}
                pack={pack}
                isFirst={at === 0}
                isLast={at === installed.length - 1}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface InstalledRowProps {
  readonly state: PacksState;
  readonly pack: InstalledPack;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function InstalledRow({ state, pack, isFirst, isLast }: InstalledRowProps) {
  const { t, tag } = useWords();
  const { id, name, version, key, shipped, importedAt, values, offered } = pack;
  const title = `pack-${id}`;
  const action = (label: string, run: () => void) => (
    <Button look="quiet" aria-describedby={title} onClick={run}>
      {t(`options.packs.installed.${label}`)}
    </Button>
  );
  return (
    <li className="pack">
      <h4 id={title} dir="auto">
        {name} <span className="pack-version">{version}</span>
      </h4>
      <p className="hint">
        {t('options.packs.installed.about', {
          accepted: itemsOf(values).length,
          offered: itemsOf(offered).length,
          date: dateName(importedAt.slice(0, 10), tag),
        })}
      </p>
      <p className="hint">
        {shipped ? t('options.packs.signer.shipped.short') : t(`options.packs.signer.${key ? 'by' : 'unsigned.short'}`)}{' '}
        {key && <Fingerprint of={key} />}
      </p>
      <div className="reply-actions">
        {action('look', () => state.reviewInstalled(id))}
        {action('export', () => state.exportAgain(id))}
        {!isFirst && action('up', () => void state.move(id, -1))}
        {!isLast && action('down', () => void state.move(id, 1))}
        {action('remove', () => void state.remove(id))}
      </div>
    </li>
  );
}
