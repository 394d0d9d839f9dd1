import { type KeyboardEvent, useRef } from 'react';
import { CASE_TABS, type CaseTab } from '@/lib/core/cases/query.ts';
import { usePanel } from './context.tsx';

interface CaseTabsProps {
  readonly tab: CaseTab;
  readonly counts: Readonly<Record<CaseTab, number>> | undefined;
  /** Id of what a tab shows. */
  readonly controls: string;
  readonly onTab: (tab: CaseTab) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Queues as tabs: arrow keys move, the tab moved to is shown (ARIA Authoring Practices, tabs with automatic activation). */
export function CaseTabs({ tab, counts, controls, onTab }: CaseTabsProps) {
  const { words } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  // Five counts share the width of a side panel.
  const short = new Intl.NumberFormat(words.tag, { notation: 'compact', maximumFractionDigits: 0 });
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const at = CASE_TABS.indexOf(tab);
    const ends: Record<string, number> = { Home: 0, End: CASE_TABS.length - 1 };
    const to = step ? at + (words.dir === 'rtl' ? -step : step) : ends[event.key];
    const next = to === undefined ? undefined : CASE_TABS.at(to % CASE_TABS.length);
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={words.t('inbox.tabs.label')} onKeyDown={move}>
      {CASE_TABS.map((name) => (
        <button
          key={name}
          id={`${controls}-${name}`}
          data-tab={name}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-controls={controls}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
        >
          <span className="count">{counts ? short.format(counts[name]) : '·'}</span>{' '}
          <span>{words.t(`inbox.tabs.${name}`)}</span>
        </button>
      ))}
    </div>
  );
}
