import { createRoot } from 'react-dom/client';
import css from '@/components/composer/overlay.css?inline';
import { Overlay } from '@/components/composer/overlay.tsx';
import type { MountSurface } from '@/lib/compose/session.ts';
import { ALL_RULES } from '@/lib/core/rules/index.ts';
import { createTranslator, type Translator } from '@/lib/i18n.ts';

const sources = new Map(ALL_RULES.map((rule) => [rule.id, rule.sources]));
const translators = new Map<string, Translator>();

function translatorFor(locale: string): Translator {
  const known = translators.get(locale) ?? createTranslator(locale);
  translators.set(locale, known);
  return known;
}

/** Draws a session with React. The style element is ours, inside the shadow root: no request, nothing web-accessible. */
export const mountOverlay: MountSurface = (shadow) => {
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  shadow.append(style, container);
  const root = createRoot(container);
  return {
    render: ({ locale, ...props }) =>
      root.render(
        <Overlay
          {...props}
          view={{ words: translatorFor(locale), sourcesOf: (ruleId) => sources.get(ruleId) ?? [] }}
        />,
      ),
    unmount: () => root.unmount(),
  };
};
