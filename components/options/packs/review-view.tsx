import { useEffect, useRef, useState } from 'react';
import { dateName } from '@/components/options/inbox/day-name.ts';
import { Button } from '@/components/ui/button.tsx';
import { MAX_PACKS } from '@/lib/core/packs/installed.ts';
import { PACK_GROUPS } from '@/lib/core/packs/items.ts';
import { inLanguage } from '@/lib/core/packs/pack.ts';
import { isTrusted } from '@/lib/core/packs/signer.ts';
import type { PacksState, Review } from '@/lib/stores/packs-state.ts';
import { useWords } from '../words.tsx';
import { ReviewGroup } from './review-group.tsx';
import { SignerNotice } from './signer-notice.tsx';

interface ReviewViewProps {
  readonly state: PacksState;
  readonly review: Review;
}

/** A pack before it counts: who stands behind it, what it would change, and what of it is wanted. */
export function ReviewView({ state, review }: ReviewViewProps) {
  const { t, tag } = useWords();
  const { pack, signer, items, chosen, installed } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isSure, setSure] = useState(false);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  const name = inLanguage(pack.name, tag);
  const isFull = !installed && state.installed.length >= MAX_PACKS;
  const isHeld = signer.refused || isFull || (signer.changed && !isSure) || chosen.size === 0;
  return (
    <div className="subview packs">
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {name} <span className="pack-version">{pack.version}</span>
      </h3>
      <p className="hint" dir="auto">
        {t('options.packs.review.about', { publisher: pack.publisher, date: dateName(pack.published, tag) })}
      </p>
      {pack.description && (
        <p className="lead" dir="auto">
          {inLanguage(pack.description, tag)}
        </p>
      )}
      <SignerNotice
        signer={signer}
        installed={installed}
        version={pack.version}
        onTrust={(key) => void state.setTrusted(key, true)}
      />
      {signer.changed && !signer.refused && (
        <label className="radio sure">
          <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.target.checked)} />
          <span>{t('options.packs.review.sure')}</span>
        </label>
      )}
      <p>{t('options.packs.review.help')}</p>
      {PACK_GROUPS.map((group) => {
        const own = items.filter((item) => item.group === group);
        if (own.length === 0) return null;
        return (
          <ReviewGroup
            key={group}
            group={group}
            items={own}
            chosen={chosen}
            trusted={isTrusted(signer.standing)}
            onChoose={state.choose}
          />
        );
      })}
      {pack.sources.length > 0 && (
        <details className="preview-list">
          <summary>{t('options.packs.review.sources', { count: pack.sources.length })}</summary>
          <ul>
            {pack.sources.map(({ title, url }) => (
              <li key={url} dir="auto">
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                  <span className="visually-hidden"> {t('options.checks.newTab')}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {isFull && <p className="error">{t('options.packs.review.full', { count: MAX_PACKS })}</p>}
      <div className="actions">
        <Button look="primary" disabled={isHeld} onClick={() => void state.takeIn(name)}>
          {t(`options.packs.review.${installed ? 'update' : 'take'}`, { count: chosen.size })}
        </Button>
        <Button onClick={state.closeReview}>{t('options.packs.review.cancel')}</Button>
      </div>
    </div>
  );
}
