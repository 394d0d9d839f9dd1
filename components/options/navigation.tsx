import { useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { GROUP_NAMES, GROUPS, type Section } from './address.ts';
import { useWords } from './words.tsx';

/** All sections by group; a group of one needs no heading. In a narrow window they are behind a button. */
export function Navigation({ section }: { readonly section: Section }) {
  const { t } = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new section that closes the list
  useEffect(() => setIsOpen(false), [section]);
  return (
    <nav aria-label={t('options.nav')} data-open={isOpen}>
      <Button className="nav-toggle" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {t('options.allSections')}
      </Button>
      <ul className="groups" id={id}>
        {GROUP_NAMES.map((group) => {
          const sections: readonly Section[] = GROUPS[group];
          const hasHeading = sections.length > 1;
          return (
            <li key={group}>
              {hasHeading && <span id={`${id}-${group}`}>{t(`options.groups.${group}`)}</span>}
              <ul aria-labelledby={hasHeading ? `${id}-${group}` : undefined}>
                {sections.map((name) => (
                  <li key={name}>
                    <a href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                      {t(`options.sections.${name}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
