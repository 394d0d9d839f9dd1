import { Notice } from '@/components/ui/notice.tsx';
import { titleOf } from '@/lib/core/replies/library-query.ts';
import type { RowProblem } from '@/lib/core/replies/saved-reply.ts';
import type { ImportState } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { placeName } from './wording.ts';

/** More would not be read; the number of all is told. */
const SHOWN = 200;

/** What a file would change. */
export function ImportPreview({ importing }: { readonly importing: ImportState }) {
  const words = useWords();
  const { t, tag } = words;
  const { name, file, preview } = importing;
  const { added, changed, unchanged, problems } = preview;
  return (
    <>
      <h4 dir="auto">{name}</h4>
      <dl className="facts">
        {(
          [
            ['added', added],
            ['changed', changed],
            ['unchanged', unchanged],
            ['problems', problems],
          ] as const
        ).map(([key, list]) => (
          <div key={key}>
            <dt>{t(`replies.import.${key}`)}</dt>
            <dd>{list.length}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && <Problems problems={problems} firstRow={file.firstRow} />}
      {problems.length === 0 && added.length + changed.length === 0 && (
        <p className="empty">{t('replies.import.nothing')}</p>
      )}
      {added.length > 0 && (
        <details className="preview-list" open={added.length <= 20}>
          <summary>{t('replies.import.addedList')}</summary>
          <ul>
            {added.slice(0, SHOWN).map((reply) => (
              <li key={reply.id} dir="auto">
                {titleOf(reply, tag)} <code>{reply.id}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {changed.length > 0 && (
        <details className="preview-list" open={changed.length <= 20}>
          <summary>{t('replies.import.changedList')}</summary>
          <ul>
            {changed.slice(0, SHOWN).map(({ after, fields }) => (
              <li key={after.id} dir="auto">
                {titleOf(after, tag)} <code>{after.id}</code>:{' '}
                {fields.map((field) => placeName(words, field)).join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface ProblemsProps {
  readonly problems: readonly RowProblem[];
  readonly firstRow: number;
}

/** Codes that are about the file and no row of it. */
const OF_THE_FILE: readonly RowProblem['code'][] = ['no-column', 'no-list', 'unreadable', 'too-large'];

function Problems({ problems, firstRow }: ProblemsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <Notice tone="block" title={t('replies.import.refused')}>
      <p>{t('replies.import.refusedBody')}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {(['row', 'id', 'place', 'fault'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`replies.import.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map(({ row, id, path, code }) => (
              <tr key={`${row} ${path} ${code}`}>
                <td>{OF_THE_FILE.includes(code) ? '–' : row + firstRow}</td>
                <td dir="auto">{id ?? '–'}</td>
                <td dir="auto">{code === 'no-column' ? <code>{path}</code> : placeName(words, path)}</td>
                <td>{t(`replies.problems.${code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN && <p>{t('replies.import.more', { count: problems.length - SHOWN })}</p>}
    </Notice>
  );
}
