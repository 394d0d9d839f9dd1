import { useState } from 'react';
import { mustFix, openGates } from '@/lib/stores/gates.ts';
import { FindingCard } from './finding-card.tsx';
import { Gates } from './gates/gates.tsx';
import { OverrideForm } from './override-form.tsx';
import type { PanelProps } from './panel.tsx';

/** More at once would not be read. The list is sorted by severity, so the gravest are among them. */
const SHOWN = 5;

/** The panel's findings: the first five open, the rest on request, then what is ignored, muted or could not run. */
export function FindingList(props: PanelProps) {
  const { state, view, gates, staffName, now, onRestoreIgnored, onOverride, onSettings, ...actions } = props;
  const { t } = view.words;
  const [all, setAll] = useState(false);
  const { reading, findings, ignored, busy, released } = state;
  if (reading.status !== 'checked') return null;
  const isHeld = mustFix(findings, gates, now);
  const missing = openGates(gates, now);
  const blank = reading.posts.every(({ draft }) => draft.text.trim() === '' && draft.media.length === 0);
  const ignoredHere = [...ignored].filter((key) => key.startsWith(`${reading.slot}#`)).length;
  const account = reading.posts[0]?.draft.account;
  const folded = Math.max(0, findings.length - SHOWN);
  return (
    <>
      {state.held && isHeld && <p className="held">{t('composer.panel.heldBody')}</p>}
      {state.held && !isHeld && missing.length > 0 && <p className="held">{t(`gates.held.${missing.join('-')}`)}</p>}
      <Gates gates={gates} view={view} staffName={staffName} now={now} />
      {findings.length === 0 && missing.length === 0 && (
        <p className="calm">{t(blank ? 'composer.panel.empty' : 'composer.panel.clear')}</p>
      )}
      {(all ? findings : findings.slice(0, SHOWN)).map((finding) => (
        <FindingCard
          key={finding.key}
          finding={finding}
          text={reading.posts[finding.post]?.draft.text ?? ''}
          view={view}
          busy={busy}
          postNumber={reading.posts.length > 1 ? finding.post + 1 : undefined}
          account={account}
          onFix={actions.onFix}
          onIgnore={actions.onIgnore}
          onMute={actions.onMute}
        />
      ))}
      {folded > 0 && (
        <button type="button" className="button fold" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'composer.panel.fold' : 'composer.panel.unfold', { count: folded })}
        </button>
      )}
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
      {reading.mutedRules.length > 0 && (
        <p className="hint">
          {t('composer.panel.muted', { count: reading.mutedRules.length, account })}{' '}
          <button type="button" className="button quiet" onClick={onSettings}>
            {t('composer.panel.manage')}
          </button>
        </p>
      )}
      {(isHeld || missing.length > 0) && released === undefined && (
        <OverrideForm words={view.words} busy={busy} skips={isHeld ? [] : missing} onOverride={onOverride} />
      )}
    </>
  );
}
