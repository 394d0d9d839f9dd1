import { Link } from '../link.tsx';
import { sheet } from '../sheet.ts';
import { useLabels } from '../state/session.ts';
import { useUi } from '../state/ui.ts';

const s = sheet({
  stack:
    'position:fixed;bottom:32px;inset-inline:0;display:flex;flex-direction:column;align-items:center;gap:8px;pointer-events:none;z-index:60;',
  toast:
    'pointer-events:auto;background:rgb(29,155,240);color:#fff;border-radius:4px;padding:12px 16px;display:flex;gap:24px;font-size:15px;max-width:90vw;',
  link: 'color:#fff;font-weight:700;text-decoration:none;&:hover{text-decoration:underline}',
});

export function Toasts() {
  const label = useLabels();
  const toasts = useUi((ui) => ui.toasts);
  return (
    <div className={s.stack}>
      {toasts.map(({ key, label: content, link }) => (
        <div key={key} role="alert" className={s.toast} data-testid="toast">
          <span dir="auto">{typeof content === 'string' ? label(content) : content.text}</span>
          {link && (
            <Link className={s.link} href={link} role="link">
              {label('view')}
            </Link>
          )}
        </div>
      ))}
    </div>
  );
}
