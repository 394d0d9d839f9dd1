import type { ReactNode } from 'react';
import { moment, type TimeView } from '@/components/inbox/times.ts';
import { Notice } from '@/components/ui/notice.tsx';
import type { XApiStatus } from '@/lib/core/x-api/status.ts';

interface TroubleNoticeProps {
  readonly status: XApiStatus;
  readonly view: TimeView;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Why nothing is fetched just now, what it means for the inbox, and what to do. Nothing while all is well. */
export function TroubleNotice({ status, view, children }: TroubleNoticeProps) {
  const { t } = view.words;
  const { trouble, lastAt } = status;
  if (trouble === undefined) return null;
  return (
    <Notice tone="warn" title={t(`xApi.trouble.${trouble}.title`)}>
      <p>{t(`xApi.trouble.${trouble}.body`)}</p>
      {lastAt !== undefined && <p>{t('xApi.since', { time: moment(lastAt, view) })}</p>}
      {children}
    </Notice>
  );
}
