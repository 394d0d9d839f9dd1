import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Asked, BackupState } from '@/lib/stores/backup.ts';
import { useWords } from '../words.tsx';
import { PartPreview } from './part-preview.tsx';

interface ImportQuestionProps {
  readonly asked: Asked;
  readonly state: Pick<BackupState, 'choosePart' | 'agree' | 'confirm' | 'cancel'>;
}

/** Shown at once. */
const MOST_PROBLEMS = 20;

function Unusable({ asked, onAgree }: { readonly asked: Asked; readonly onAgree: (agreed: boolean) => void }) {
  const { t } = useWords();
  const id = useId();
  const { problems } = asked;
  return (
    <Notice tone="warn" title={t('options.backup.problems.title', { count: problems.length })}>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      {problems.length > MOST_PROBLEMS && <p>{t('options.backup.more', { count: problems.length - MOST_PROBLEMS })}</p>}
      <label className="radio" htmlFor={id}>
        <input id={id} type="checkbox" checked={asked.agreed} onChange={(event) => onAgree(event.target.checked)} />
        <span>{t('options.backup.problems.agree')}</span>
      </label>
    </Notice>
  );
}

/** What a file would change, part by part, and whether to take it over. */
export function ImportQuestion({ asked, state }: ImportQuestionProps) {
  const { t, tag } = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { changes, problems, chosen, agreed } = asked;
  const when = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
  const mayImport = chosen.length > 0 && agreed;
  // What was asked for is here now; it may be below the fold.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="import-question" aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {t('options.backup.import.asked', { file: asked.file })}
      </h4>
      <p className="hint">{t('options.backup.import.from', { time: when.format(new Date(asked.exportedAt)) })}</p>
      {problems.length > 0 && <Unusable asked={asked} onAgree={state.agree} />}
      {changes.length === 0 ? (
        <p className="empty">{t('options.backup.import.same')}</p>
      ) : (
        <ul className="parts">
          {changes.map((change) => (
            <PartPreview
              key={change.part}
              change={change}
              isChosen={chosen.includes(change.part)}
              onChoose={(isChosen) => state.choosePart(change.part, isChosen)}
            />
          ))}
        </ul>
      )}
      <div className="actions">
        {changes.length > 0 && (
          <Button
            look="primary"
            aria-disabled={!mayImport}
            aria-describedby={mayImport ? undefined : `${id}-why`}
            onClick={() => void state.confirm()}
          >
            {t('options.backup.import.confirm', { count: chosen.length })}
          </Button>
        )}
        <Button onClick={state.cancel}>{t('options.backup.import.cancel')}</Button>
      </div>
      {changes.length > 0 && !mayImport && (
        <p id={`${id}-why`} className="hint">
          {t(agreed ? 'options.backup.import.choose' : 'options.backup.import.agreeFirst')}
        </p>
      )}
    </section>
  );
}
