import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons.tsx';
import { sheet } from '../sheet.ts';
import { useLabels } from '../state/session.ts';

const s = sheet({
  bar: 'display:flex;align-items:center;gap:24px;height:53px;padding:0 16px;position:sticky;top:0;background:var(--bg);z-index:3;',
  button:
    'border:0;background:none;color:var(--text);padding:8px;margin-inline-start:-8px;border-radius:50%;cursor:pointer;&:hover{background:var(--hover)}',
  title: 'margin:0;font-size:20px;flex:1;',
});

interface Props {
  readonly icon: Extract<IconName, 'close' | 'back'>;
  readonly onLeave: () => void;
  readonly title?: string;
  readonly children?: ReactNode;
}

export function AppBar({ icon, onLeave, title, children }: Props) {
  const label = useLabels();
  return (
    <div className={s.bar}>
      <button
        type="button"
        className={s.button}
        aria-label={label(icon)}
        data-testid={icon === 'close' ? 'app-bar-close' : 'app-bar-back'}
        onClick={onLeave}
      >
        <Icon name={icon} />
      </button>
      <h2 className={s.title} id="modal-header" role="heading" aria-level={2}>
        {title}
      </h2>
      {children}
    </div>
  );
}
