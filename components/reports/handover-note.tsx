import { useEffect, useId, useState } from 'react';
import { usePanel } from '@/components/inbox/context.tsx';
import { postUrl } from '@/components/inbox/names.ts';
import { moment, type TimeView } from '@/components/inbox/times.ts';
import { Button } from '@/components/ui/button.tsx';
import type { Handover, HandoverItem } from '@/lib/core/cases/handover.ts';
import type { ReportSource } from '@/lib/stores/report-source.ts';

const HOURS = [4, 8, 12, 24] as const;
const HOUR = 3_600_000;
/** Cases named in one list; the count says how many there are. */
const NAMED = 10;
const LISTS = ['overdue', 'dueNext', 'waitingUnit', 'waitingCitizen', 'dataExposed'] as const;

/** The note as text, for whatever channel the shifts use: counts, times, staff and links, nothing of citizens. */
export function noteOf(handover: Handover, view: TimeView): string {
  const { t } = view.words;
  const line = ({ id, class: name, dueAt, owner, unit }: HandoverItem): string =>
    [
      `- ${dueAt ? moment(dueAt, view) : t('inbox.due.none')}`,
      t(`inbox.class.${name}`),
      ...(unit ? [unit] : []),
      owner ? t('inbox.row.owner', { name: owner }) : t('reports.handover.nobody'),
      postUrl(id),
    ].join(' · ');
  const lists = LISTS.flatMap((name) => {
    const items = handover[name];
    if (items.length === 0) return [];
    return ['', t(`reports.handover.${name}`, { count: items.length }), ...items.slice(0, NAMED).map(line)];
  });
  return [
    t('reports.handover.head', { from: moment(handover.from, view), to: moment(handover.to, view) }),
    ...(['received', 'answered', 'open', 'unclaimed'] as const).map((name) =>
      t(`reports.handover.${name}`, { count: handover[name] }),
    ),
    t('reports.handover.closed', { count: handover.closed.length }),
    ...lists,
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
  // The note is of the moment it was asked for; it must not change under the eyes of who copies it.
  const [opened] = useState(panel.now);
  const [handover, setHandover] = useState<Handover>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    source.handover({ from: opened - hours * HOUR, to: opened }).then(
      (value) => current && setHandover(value),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [source, opened, hours]);
  const note = handover && noteOf(handover, panel);
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
