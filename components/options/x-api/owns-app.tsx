import { useId } from 'react';
import { LockNote } from '@/components/options/origin/lock-note.tsx';
import { useOrigin } from '@/components/options/origin/origins.ts';
import { useWords } from '@/components/options/words.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';

interface OwnsAppProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether X charges its owner's price. Where policy or a pack says so, it is read only. */
export function OwnsApp({ checked, onChange }: OwnsAppProps) {
  const { t } = useWords();
  const id = useId();
  const origin = useOrigin('xApi.ownsApp');
  const locked = isLocked(origin);
  return (
    <div data-place="owns-app">
      <label className="radio" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-disabled={locked || undefined}
          aria-describedby={locked ? `${id}-hint ${id}-lock` : `${id}-hint`}
          onChange={(event) => !locked && onChange(event.target.checked)}
        />
        <span>{t('xApi.options.ownsApp.label')}</span>
      </label>
      <p id={`${id}-hint`} className="hint">
        {t('xApi.options.ownsApp.hint')}
      </p>
      <LockNote origin={origin} id={`${id}-lock`} />
    </div>
  );
}
