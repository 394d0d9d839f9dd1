import { useId, useState } from 'react';
import type { GatesState } from '@/lib/stores/gates.ts';
import { CodePicture } from '../../ui/code-picture.tsx';
import type { View } from '../view.ts';

interface RequestCodeProps {
  readonly gates: GatesState;
  readonly request: NonNullable<GatesState['request']>;
  readonly view: View;
}

/** The request as text to send, and as a picture where it fits into one. */
export function RequestCode({ gates, request, view }: RequestCodeProps) {
  const { t } = view.words;
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className="gate-form">
      <label htmlFor={id}>{t('gates.approval.request')}</label>
      <textarea id={id} rows={3} readOnly value={request.code} dir="ltr" onFocus={(event) => event.target.select()} />
      <div className="finding-actions">
        <button type="button" className="button primary" onClick={() => void gates.copyCode()}>
          {t('gates.approval.copy')}
        </button>
        {request.picture && (
          <button type="button" className="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? 'gates.approval.hidePicture' : 'gates.approval.showPicture')}
          </button>
        )}
      </div>
      <p className="hint" role="status">
        {gates.copied !== undefined && t(gates.copied ? 'gates.approval.copied' : 'gates.approval.copyFailed')}
      </p>
      {!request.picture && <p className="hint">{t('gates.approval.tooLongForPicture')}</p>}
      {isShown && request.picture && (
        <CodePicture picture={request.picture} label={t('gates.approval.pictureOfRequest')} />
      )}
    </div>
  );
}
