import { useId } from 'react';
import { GROUP_NAMES, GROUPS, type Section } from './address.ts';
import { useWords } from './words.tsx';

/** All sections by group; a group of one needs no heading. */
export function Navigation({ section }: { readonly section: Section }) {
  const { t } = useWords();
  const id = useId();
  return (
    <ul className="groups">
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
  );
}
