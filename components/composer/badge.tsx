import type { Gate } from '@/lib/core/approvals/needs.ts';
import type { Translator } from '@/lib/i18n.ts';
import type { ComposerState } from '@/lib/stores/composer.ts';
import { Icon, type IconName } from '../ui/icons.tsx';

type BadgeState = Pick<ComposerState, 'reading' | 'findings' | 'released' | 'panelOpen'>;

function look(
  { reading, findings, released }: BadgeState,
  [missing]: readonly Gate[],
  { t }: Translator,
): { icon: IconName; words: string } {
  if (reading.status === 'not-checked') return { icon: 'unknown', words: t('composer.badge.notChecked') };
  if (reading.status === 'stale') return { icon: 'unknown', words: t('composer.badge.stale') };
  if (reading.status === 'quiet')
    return { icon: 'off', words: t('composer.badge.quiet', { account: reading.account }) };
  if (released !== undefined) return { icon: 'clear', words: t('composer.badge.released') };
  const mustFix = findings.filter(({ severity }) => severity === 'block').length;
  if (mustFix > 0) return { icon: 'block', words: t('composer.badge.block', { count: mustFix }) };
  if (missing) return { icon: 'block', words: t(`gates.badge.${missing}`) };
  if (findings.length > 0) {
    const icon = findings.some(({ severity }) => severity === 'warn') ? 'warn' : 'advise';
    return { icon, words: t('composer.badge.look', { count: findings.length }) };
  }
  const empty = reading.posts.every(({ draft }) => draft.text.trim() === '' && draft.media.length === 0);
  return { icon: empty ? 'off' : 'clear', words: t(empty ? 'composer.badge.empty' : 'composer.badge.clear') };
}

interface BadgeProps {
  readonly state: BadgeState;
  /** What the agency asks for and is not there yet. */
  readonly missing: readonly Gate[];
  readonly words: Translator;
  readonly onToggle: () => void;
}

export function Badge({ state, missing, words, onToggle }: BadgeProps) {
  const { icon, words: text } = look(state, missing, words);
  return (
    <button
      type="button"
      className="badge"
      data-state={icon}
      aria-expanded={state.panelOpen}
      aria-haspopup="dialog"
      aria-label={words.t('composer.badge.label', { state: text })}
      // A mouse click leaves the caret in the draft, so that typing goes on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      <Icon name={icon} />
      <span>{text}</span>
    </button>
  );
}
