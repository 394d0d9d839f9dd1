import { Notice } from '@/components/ui/notice.tsx';
import type { PackFault } from '@/lib/core/packs/faults.ts';
import type { Refused } from '@/lib/stores/packs-state.ts';
import { useWords } from '../words.tsx';

/** Why a file was refused, place by place. */
export function RefusedFile({ refused: { fileName, faults } }: { readonly refused: Refused }) {
  const { t } = useWords();
  return (
    <Notice tone="block" title={t('options.packs.refused.title')}>
      <p>{t('options.packs.refused.body')}</p>
      <p dir="auto">
        <code>{fileName}</code>
      </p>
      <FaultTable faults={faults} />
    </Notice>
  );
}

export function FaultTable({ faults }: { readonly faults: readonly PackFault[] }) {
  const { t } = useWords();
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('options.packs.refused.place')}</th>
            <th scope="col">{t('options.packs.refused.fault')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ path, code, message }) => (
            <tr key={`${path} ${code}`}>
              <td>{path === '' ? t('options.packs.refused.whole') : <code dir="ltr">{path}</code>}</td>
              <td>
                {t(`options.packs.faults.${code}`)}
                {code === 'pattern' && <span className="hint"> {message}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
