import { useId, useState } from 'react';
import { useWords } from '@/components/options/words.tsx';
import { Button } from '@/components/ui/button.tsx';

interface ConsentProps {
  readonly busy: boolean;
  readonly onConnect: () => void;
}

/** Connects once somebody has said that the agency may. */
export function Consent({ busy, onConnect }: ConsentProps) {
  const { t } = useWords();
  const id = useId();
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <label className="radio" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={agreed}
          aria-invalid={asked && !agreed}
          aria-describedby={`${id}-error`}
          onChange={(event) => setAgreed(event.target.checked)}
        />
        <span>{t('xApi.options.agree')}</span>
      </label>
      <div id={`${id}-error`} role="alert" className="error">
        {asked && !agreed && t('xApi.options.agreeMissing')}
      </div>
      <Button
        look="primary"
        aria-disabled={busy}
        onClick={() => {
          setAsked(true);
          if (agreed && !busy) onConnect();
        }}
      >
        {t(busy ? 'xApi.options.connecting' : 'xApi.options.connect')}
      </Button>
    </>
  );
}
