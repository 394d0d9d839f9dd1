import { Button } from '@/components/ui/button.tsx';
import { isLocked, originOf } from '@/lib/core/agency/resolve.ts';
import type { PacksState } from '@/lib/stores/packs-state.ts';
import { useWords } from '../words.tsx';
import { Fingerprint } from './fingerprint.tsx';

/** From whom packs are taken. */
export function TrustSettings({ state }: { readonly state: PacksState }) {
  const { t } = useWords();
  const { rules, origins } = state.resolved;
  const { trustedKeys, onlyTrusted } = rules.packs;
  const isSet = isLocked(originOf(origins, 'packs.onlyTrusted'));
  return (
    <section aria-labelledby="packs-trust" data-place="trust">
      <h3 id="packs-trust">{t('options.packs.trust.title')}</h3>
      <p className="hint">{t('options.packs.trust.help')}</p>
      {trustedKeys.length === 0 ? (
        <p className="empty">{t('options.packs.trust.none')}</p>
      ) : (
        <ul className="pack-list">
          {trustedKeys.map((key) => (
            <li key={key} className="pack trusted-key">
              <Fingerprint of={key} />
              {isLocked(originOf(origins, 'packs.trustedKeys', key)) ? (
                <span className="hint">{t('options.packs.byAgency')}</span>
              ) : (
                <Button look="quiet" onClick={() => void state.setTrusted(key, false)}>
                  {t('options.packs.trust.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <label className="radio">
        <input
          type="checkbox"
          checked={onlyTrusted}
          disabled={isSet}
          onChange={(event) => void state.setOnlyTrusted(event.target.checked)}
        />
        <span>
          {t('options.packs.trust.only')}
          {isSet && <span className="hint"> {t('options.packs.byAgency')}</span>}
        </span>
      </label>
    </section>
  );
}
