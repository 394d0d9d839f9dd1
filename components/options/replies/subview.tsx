import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icons.tsx';
import { useWords } from '../words.tsx';
import { LIBRARY } from './view.ts';

interface SubviewProps {
  readonly title: string;
  /** Where it was come from; the library of replies unless told. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

/** A part of the section with an address of its own: the way back, its name, which takes the focus, and its content. */
export function Subview({ title, back, children }: SubviewProps) {
  const { t } = useWords();
  const { href, label } = back ?? { href: LIBRARY, label: t('replies.back') };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="subview">
      <p className="back">
        <a className="back-link" href={href}>
          <Icon name="back" />
          {label}
        </a>
      </p>
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h3>
      {children}
    </div>
  );
}
