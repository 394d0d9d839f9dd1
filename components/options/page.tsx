import { type ReactNode, useEffect, useRef } from 'react';
import type { Section } from './address.ts';
import { Navigation } from './navigation.tsx';
import { arriveAt } from './place.tsx';
import { useWords } from './words.tsx';

interface PageProps {
  readonly section: Section;
  /** The setting in the section that the address names. */
  readonly place: string | undefined;
  readonly search: ReactNode;
  readonly notices: ReactNode;
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The frame: name and search, sections at the side, one section in the middle, status at the foot. */
export function Page({ section, place, search, notices, status, children }: PageProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);
  const shown = useRef<Section>(section);
  const title = t(`options.sections.${section}`);

  useEffect(() => {
    document.title = `${title} – ${t('options.title')}`;
  }, [title, t]);

  useEffect(() => {
    if (place !== undefined && main.current && arriveAt(main.current, place)) {
      shown.current = section;
      return;
    }
    if (shown.current === section) return;
    shown.current = section;
    // What is in the section may have taken the focus already, as a check that the address names does.
    if (main.current?.contains(document.activeElement)) return;
    // A new section is like a new page: start at its top, and tell screen readers where they are.
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [section, place]);

  return (
    <div className="page">
      <a className="skip" href={`#${section}`}>
        {t('options.skip')}
      </a>
      <header>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1>{t('options.title')}</h1>
        {search}
      </header>
      <Navigation section={section} />
      <main ref={main}>
        <h2 id={section} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {notices}
        {children}
        {status}
      </main>
    </div>
  );
}
