import { useEffect, useId, useState } from 'react';
import { usePanel } from '@/components/inbox/context.tsx';
import { postUrl } from '@/components/inbox/names.ts';
import { moment, type TimeView } from '@/components/inbox/times.ts';
import { Button } from '@/components/ui/button.tsx';
import type { Handover, ReportSource } from '@/lib/stores/report-source.ts';

const HOURS = [4, 8, 12, 24] as const;
const HOUR = 3_600_000;

/** The note as text, for whatever channel the shifts use. */
function noteOf(handover: Handover, panel: TimeView): string {
  const { t } = panel.words;
  const lines = handover.next.map((item) => {
    const due = item.dueAt ? moment(item.dueAt, panel) : t('inbox.due.none');
    const who = item.author ? `@${item.author}` : t('inbox.row.erased');
    const owner = item.owner ? ` · ${t('inbox.row.owner', { name: item.owner })}` : '';
    return `- ${due} · ${t(`inbox.class.${item.class}`)} · ${who}${owner} · ${postUrl(item.id)}`;
  });
  return [
    t('reports.handover.head', { time: moment(new Date(panel.now).toISOString(), panel) }),
    t('reports.handover.open', { count: handover.open }),
    t('reports.handover.late', { count: handover.late }),
    t('reports.handover.waiting', { count: handover.waiting }),
    t('reports.handover.closed', { count: handover.closed }),
    ...(lines.length > 0 ? ['', t('reports.handover.next'), ...lines] : []),
  ].join('\n');
}

interface HandoverNoteProps {
  readonly source: ReportSource;
  readonly onCopy: (text: string) => void;
}

/** What the next shift must know, ready to be pasted. */
export function HandoverNote({ source, onCopy }: HandoverNoteProps) {
  const panel = usePanel();
  const { t } = panel.words;
  const id = useId();
  const [hours, setHours] = useState<number>(8);
  const [opened] = useState(panel.now);
  const [handover, setHandover] = useState<Handover>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    source.handover(new Date(opened - hours * HOUR).toISOString()).then(
      (value) => current && setHandover(value),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [source, opened, hours]);
  const note = handover && noteOf(handover, { ...panel, now: opened });
  return (
    <section className="handover" aria-labelledby={id}>
      <h3 id={id}>{t('reports.handover.title')}</h3>
      <label>
        {t('reports.handover.shift')}
        <select value={hours} onChange={(event) => setHours(Number(event.target.value))}>
          {HOURS.map((count) => (
            <option key={count} value={count}>
              {t('reports.handover.hours', { count })}
            </option>
          ))}
        </select>
      </label>
      {failed && <p role="alert">{t('reports.failed')}</p>}
      {note && (
        <>
          <pre>{note}</pre>
          <Button onClick={() => onCopy(note)}>{t('reports.handover.copy')}</Button>
        </>
      )}
    </section>
  );
}
