import { Icon, type IconName } from '@/components/ui/icons.tsx';
import type { ReplyStatus } from '@/lib/core/replies/saved-reply.ts';
import { useWords } from '../words.tsx';

const LOOKS: Readonly<Record<ReplyStatus, { readonly icon: IconName; readonly tone: string }>> = {
  draft: { icon: 'unknown', tone: 'advise' },
  approved: { icon: 'clear', tone: 'clear' },
  retired: { icon: 'off', tone: 'off' },
};

/** The state of a reply, by shape, colour and word. */
export function StatusBadge({ status }: { readonly status: ReplyStatus }) {
  const { t } = useWords();
  const { icon, tone } = LOOKS[status];
  return (
    <span className="status" data-tone={tone}>
      <Icon name={icon} />
      {t(`replies.status.${status}`)}
    </span>
  );
}
