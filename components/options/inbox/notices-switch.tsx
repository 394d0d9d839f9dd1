import { useId } from 'react';
import { useWords } from '@/components/options/words.tsx';
import type { KeepingState } from '@/lib/stores/keeping.ts';

interface NoticesSwitchProps {
  readonly notices: KeepingState['notices'];
  readonly onSet: (on: boolean) => void;
}

/** Notices on or off; the browser asks for its permission when they are switched on, and only then. */
export function NoticesSwitch({ notices, onSet }: NoticesSwitchProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`} data-place="notices">
      <h3 id={`${id}-title`}>{t('options.keeping.notices.title')}</h3>
      <label className="radio" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={notices === 'on'}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onSet(event.target.checked)}
        />
        <span>{t('options.keeping.notices.label')}</span>
      </label>
      <p id={`${id}-hint`} className="hint">
        {t('options.keeping.notices.hint')}
      </p>
      <div role="alert" className="error">
        {(notices === 'refused' || notices === 'failed') && t(`options.keeping.notices.${notices}`)}
      </div>
    </section>
  );
}
