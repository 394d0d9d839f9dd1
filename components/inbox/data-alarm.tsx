import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { usePanel } from './context.tsx';
import { dataNames } from './names.ts';

interface DataAlarmProps {
  /** Types only, e.g. `NIK`: the data itself is masked and not kept. */
  readonly types: readonly string[];
  /** The request to delete the post, in the citizen's language. */
  readonly text: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** A citizen has put personal data where everybody reads it: the sooner it goes, the better. */
export function DataAlarm({ types, text, onCopy }: DataAlarmProps) {
  const { words } = usePanel();
  const { t } = words;
  return (
    <Notice tone="block" title={t('inbox.alarm.title')}>
      <p>{t('inbox.alarm.body', { types: dataNames(types, words) })}</p>
      <blockquote>{text}</blockquote>
      <Button onClick={() => void onCopy(text)}>{t('inbox.alarm.copy')}</Button>
    </Notice>
  );
}
