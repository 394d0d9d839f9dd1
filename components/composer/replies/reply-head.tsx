import type { ReactNode } from 'react';
import type { Translator } from '@/lib/i18n.ts';
import { Icon } from '../../ui/icons.tsx';

interface ReplyHeadProps {
  readonly title: string;
  readonly words: Translator;
  readonly onBack?: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** The top of the replies' box: where one is, the way back and out. */
export const ReplyHead = ({ title, words: { t }, onBack, onClose, children }: ReplyHeadProps) => (
  <header>
    {onBack && (
      <button type="button" className="button quiet icon-only" aria-label={t('picker.use.back')} onClick={onBack}>
        <Icon name="back" />
      </button>
    )}
    <h2 dir="auto">{title}</h2>
    {children}
    <button type="button" className="button quiet icon-only" aria-label={t('picker.close')} onClick={onClose}>
      <Icon name="close" />
    </button>
  </header>
);
