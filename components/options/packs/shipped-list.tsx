import { Button } from '@/components/ui/button.tsx';
import { inLanguage } from '@/lib/core/packs/pack.ts';
import { compareVersions } from '@/lib/core/packs/version.ts';
import type { PacksState } from '@/lib/stores/packs-state.ts';
import { useWords } from '../words.tsx';

/** Packs to start from, which come with Tanggap. */
export function ShippedList({ state }: { readonly state: PacksState }) {
  const { t, tag } = useWords();
  const stateOf = (id: string, version: string): 'add' | 'update' | 'added' => {
    const there = state.installed.find((pack) => pack.id === id);
    if (!there) return 'add';
    return compareVersions(there.version, version) < 0 ? 'update' : 'added';
  };
  return (
    <section aria-labelledby="packs-shipped" data-place="shipped">
      <h3 id="packs-shipped">{t('options.packs.shipped.title')}</h3>
      <p className="hint">{t('options.packs.shipped.help')}</p>
      <ul className="pack-list">
        {(state.shipped ?? []).map(({ pack }) => {
          const status = stateOf(pack.id, pack.version);
          return (
            <li key={pack.id} className="pack">
              <h4 id={`shipped-${pack.id}`}>
                {inLanguage(pack.name, tag)} <span className="pack-version">{pack.version}</span>
              </h4>
              {pack.description && <p>{inLanguage(pack.description, tag)}</p>}
              <div className="reply-actions">
                {status === 'added' && <span className="hint">{t('options.packs.shipped.added')}</span>}
                <Button
                  look="quiet"
                  aria-describedby={`shipped-${pack.id}`}
                  onClick={() => (status === 'added' ? state.reviewInstalled(pack.id) : state.reviewShipped(pack.id))}
                >
                  {t(`options.packs.shipped.${status === 'update' ? 'update' : 'look'}`)}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
