import type { ComposerState, OverrideReason } from '@/lib/stores/composer.ts';
import { isHolding } from '@/lib/stores/composer.ts';
import { Icon } from '../ui/icons.tsx';
import { BlindPanel } from './blind-panel.tsx';
import { type FindingActions, FindingCard } from './finding-card.tsx';
import { NoticeLine } from './notice-line.tsx';
import { OverrideForm } from './override-form.tsx';
import type { View } from './view.ts';

interface PanelProps extends FindingActions {
  readonly state: ComposerState;
  readonly view: View;
  readonly onClose: () => void;
  readonly onUndo: () => void;
  readonly onOverride: (reason: OverrideReason) => void;
  readonly onRestoreIgnored: () => void;
  readonly onCopyReport: () => Promise<void>;
  readonly onReload: () => void;
  readonly onSettings: () => void;
}

function titleKey({ reading, held }: ComposerState): string {
  if (reading.status === 'not-checked') return 'composer.notChecked.title';
  if (reading.status === 'checked') return held ? 'composer.panel.titleHeld' : 'composer.panel.title';
  return `composer.${reading.status}.title`;
}

function Meter({ state, view }: Pick<PanelProps, 'state' | 'view'>) {
  const { t } = view.words;
  if (state.reading.status !== 'checked') return null;
  const { posts } = state.reading;
  const account = posts[0]?.draft.account;
  return (
    <div className="meter">
      <p>{account ? t('composer.panel.account', { account }) : t('composer.panel.accountUnknown')}</p>
      {posts.map(({ length, maxLength }, index) => (
        // Posts of a thread have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: place is identity here
        <p key={index} data-over={length > maxLength}>
          {t(posts.length > 1 ? 'composer.panel.lengthPost' : 'composer.panel.length', {
            length,
            max: maxLength,
            number: index + 1,
          })}
        </p>
      ))}
    </div>
  );
}

function Findings({ state, view, onFix, onIgnore, onOverride, onRestoreIgnored }: PanelProps) {
  const { t } = view.words;
  const { reading, findings, ignored, busy, released } = state;
  if (reading.status !== 'checked') return null;
  const mustFix = findings.some(isHolding);
  const blank = reading.posts.every(({ draft }) => draft.text.trim() === '' && draft.media.length === 0);
  const ignoredHere = [...ignored].filter((key) => key.startsWith(`${reading.slot}#`)).length;
  return (
    <>
      {state.held && mustFix && <p className="held">{t('composer.panel.heldBody')}</p>}
      {findings.length === 0 && <p className="calm">{t(blank ? 'composer.panel.empty' : 'composer.panel.clear')}</p>}
      {findings.map((finding) => (
        <FindingCard
          key={finding.key}
          finding={finding}
          text={reading.posts[finding.post]?.draft.text ?? ''}
          view={view}
          busy={busy}
          postNumber={reading.posts.length > 1 ? finding.post + 1 : undefined}
          onFix={onFix}
          onIgnore={onIgnore}
        />
      ))}
      {reading.failedRules.length > 0 && (
        <p className="hint">
          {t('composer.panel.rulesFailed', {
            count: reading.failedRules.length,
            rules: reading.failedRules.join(', '),
          })}
        </p>
      )}
      {ignoredHere > 0 && (
        <p className="hint">
          {t('composer.panel.ignored', { count: ignoredHere })}{' '}
          <button type="button" className="button quiet" onClick={onRestoreIgnored}>
            {t('composer.panel.restore')}
          </button>
        </p>
      )}
      {mustFix && released === undefined && <OverrideForm words={view.words} onOverride={onOverride} />}
    </>
  );
}

export function Panel(props: PanelProps) {
  const { state, view, onClose, onUndo, onCopyReport, onReload, onSettings } = props;
  const { t } = view.words;
  return (
    <>
      <header>
        <h2>{t(titleKey(state))}</h2>
        <button
          type="button"
          className="button quiet icon-only"
          aria-label={t('composer.panel.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="panel-body">
        <Meter state={state} view={view} />
        <NoticeLine notice={state.notice} words={view.words} onUndo={onUndo} />
        {state.reading.status === 'checked' ? (
          <Findings {...props} />
        ) : (
          <BlindPanel reading={state.reading} words={view.words} onCopyReport={onCopyReport} onReload={onReload} />
        )}
      </div>
      <footer>
        <p className="hint">{t('composer.panel.shortcuts')}</p>
        {state.reading.status !== 'stale' && (
          <button type="button" className="button quiet" onClick={onSettings}>
            {t('composer.panel.settings')}
          </button>
        )}
      </footer>
    </>
  );
}
