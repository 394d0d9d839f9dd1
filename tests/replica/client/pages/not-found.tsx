import { sheet } from '../sheet.ts';
import { useLabels } from '../state/session.ts';

const s = sheet({ text: 'padding:64px 32px;text-align:center;color:var(--muted);' });

export function NotFoundPage() {
  const label = useLabels();
  return (
    <div className={s.text} data-testid="error-detail">
      <span>{label('notFound')}</span>
    </div>
  );
}
