import type { Severity } from '@/lib/core/finding.ts';
import { SEVERITIES } from '@/lib/core/finding.ts';
import type { Theme } from './theme.ts';

export interface Mark {
  readonly range: Range;
  readonly severity: Severity;
}

/** Line shape differs by severity, so that colour is never the only sign. Colours as in components/ui/tokens.css. */
const LINES: Record<Severity, { line: string; light: string; dark: string }> = {
  block: { line: 'wavy underline 2px', light: '#b3141f', dark: '#ff9a9a' },
  warn: { line: 'underline dashed 2px', light: '#8a4b00', dark: '#f4bf6d' },
  advise: { line: 'underline dotted 2px', light: '#1d5a9e', dark: '#94c4fa' },
};

const nameOf = (severity: Severity): string => `tanggap-${severity}`;

const styleSheet = (theme: Theme): string =>
  SEVERITIES.map((severity) => {
    const { line, [theme]: color } = LINES[severity];
    return `::highlight(${nameOf(severity)}) { text-decoration: ${line} ${color}; text-underline-offset: 3px; }`;
  }).join('\n');

/** Underlines by the CSS Custom Highlight API: ranges only, so that nothing in X's editor is changed. */
export function createUnderlines(signal: AbortSignal) {
  const supported = typeof Highlight === 'function' && 'highlights' in CSS;
  const style = document.createElement('style');
  style.dataset['tanggap'] = 'underlines';
  const highlights = new Map<Severity, Highlight>();
  if (supported) {
    document.documentElement.append(style);
    for (const severity of SEVERITIES) {
      const highlight = new Highlight();
      highlight.priority = SEVERITIES.length - SEVERITIES.indexOf(severity);
      highlights.set(severity, highlight);
      CSS.highlights.set(nameOf(severity), highlight);
    }
  }
  signal.addEventListener('abort', () => {
    style.remove();
    for (const severity of highlights.keys()) CSS.highlights.delete(nameOf(severity));
  });
  return {
    setTheme(theme: Theme): void {
      if (supported) style.textContent = styleSheet(theme);
    },
    /** Replaces the underlines of the whole page. */
    show(marks: readonly Mark[]): void {
      for (const [severity, highlight] of highlights) {
        highlight.clear();
        for (const mark of marks) if (mark.severity === severity) highlight.add(mark.range);
      }
    },
  };
}
