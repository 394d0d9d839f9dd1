import { type ReactNode, useEffect, useRef } from 'react';
import { SECTIONS, type Section } from './address.ts';
import { useWords } from './words.tsx';

interface PageProps {
  readonly section: Section;
  readonly notices: ReactNode;
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The frame: name, sections at the side, one section in the middle, status at the foot. */
export function Page({ section, notices, status, children }: PageProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<Section>(section);
  const title = t(`options.sections.${section}`);

  useEffect(() => {
    document.title = `${title} – ${t('options.title')}`;
  }, [title, t]);

  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    // A new section is like a new page: start at its top, and tell screen readers where they are.
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [section]);

  return (
    <div className="page">
      <a className="skip" href={`#${section}`}>
        {t('options.skip')}
      </a>
      <header>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1>{t('options.title')}</h1>
      </header>
      <nav aria-label={t('options.nav')}>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                {t(`options.sections.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
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
