import { useWords } from '@/components/options/words.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { LineError } from '@/lib/stores/keeping.ts';

interface RefusedProps {
  readonly file: string;
  readonly errors: readonly LineError[];
}

/** Shown at once; a file of another kind has an error in every line. */
const MOST = 10;

/** Why a file was not imported: line by line, never with the words in it. */
export function Refused({ file, errors }: RefusedProps) {
  const { t, tag } = useWords();
  const number = new Intl.NumberFormat(tag);
  return (
    <Notice tone="block" title={t('options.keeping.import.refused', { file })}>
      <p>{t('options.keeping.import.refusedBody')}</p>
      <ul>
        {errors.slice(0, MOST).map(({ line, path }) => (
          <li key={`${line} ${path}`}>
            {path === ''
              ? t('options.keeping.import.line', { line: number.format(line) })
              : t('options.keeping.import.linePath', { line: number.format(line), path })}
          </li>
        ))}
      </ul>
      {errors.length > MOST && <p>{t('options.keeping.import.more')}</p>}
    </Notice>
  );
}
