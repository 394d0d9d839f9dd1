import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from '@/components/ui/icons.tsx';

interface NoticeProps {
  readonly tone: 'advise' | 'warn' | 'block' | 'clear';
  readonly title: string;
  readonly children?: ReactNode;
}

const ICONS: Record<NoticeProps['tone'], IconName> = { advise: 'advise', warn: 'warn', block: 'block', clear: 'clear' };

/** A block of its own that asks for attention; not announced by itself. */
export function Notice({ tone, title, children }: NoticeProps) {
  const id = useId();
  return (
    <section className="notice" data-tone={tone} aria-labelledby={id}>
      <Icon name={ICONS[tone]} />
      <div className="notice-body">
        <h3 id={id}>{title}</h3>
        {children}
      </div>
    </section>
  );
}
