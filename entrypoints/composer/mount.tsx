import { createRoot } from 'react-dom/client';
import gatesCss from '@/components/composer/gates/gates.css?inline';
import css from '@/components/composer/overlay.css?inline';
import { Overlay } from '@/components/composer/overlay.tsx';
import repliesCss from '@/components/composer/replies/replies.css?inline';
import type { RuleExample } from '@/components/composer/view.ts';
import type { MountSurface } from '@/lib/compose/session.ts';
import type { RuleId } from '@/lib/core/finding.ts';
import { ALL_RULES } from '@/lib/core/rules/index.ts';
import { createTranslator, type Translator } from '@/lib/i18n.ts';
import { symbolNames } from '@/lib/speech-names.ts';

const rules = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** The rule's first example in a language: how it goes wrong, and how it would be fine. */
function exampleOf(ruleId: RuleId, language: string): RuleExample | undefined {
  const flagged = rules.get(ruleId)?.examples.flagged ?? [];
  const example = flagged.find((candidate) => candidate.language === language) ?? flagged[0];
  const better = example?.fixed ?? example?.better;
  return example && better !== undefined ? { before: example.text, after: better } : undefined;
}
/** Words of the saved replies at the composer. */
const picker = import.meta.glob<Readonly<Record<string, unknown>>>('../../locales/*.json', {
  eager: true,
  import: 'picker',
});
/** Words of second persons and checked claims. */
const gates = import.meta.glob<Readonly<Record<string, unknown>>>('../../locales/*.json', {
  eager: true,
  import: 'gates',
});
const translators = new Map<string, Translator>();

function translatorFor(locale: string): Translator {
  const known = translators.get(locale) ?? createTranslator(locale, { picker, gates });
  translators.set(locale, known);
  return known;
}

/** Draws a session with React. The style element is ours, inside the shadow root: no request, nothing web-accessible. */
export const mountOverlay: MountSurface = (shadow) => {
  const style = document.createElement('style');
  style.textContent = `${css}\n${repliesCss}\n${gatesCss}`;
  const container = document.createElement('div');
  shadow.append(style, container);
  const root = createRoot(container);
  return {
    render: ({ locale, ...props }) =>
      root.render(
        <Overlay
          {...props}
          view={{
            words: translatorFor(locale),
            sourcesOf: (ruleId) => rules.get(ruleId)?.sources ?? [],
            exampleOf: (ruleId) => exampleOf(ruleId, locale),
            symbolNames,
          }}
        />,
      ),
    unmount: () => root.unmount(),
  };
};
