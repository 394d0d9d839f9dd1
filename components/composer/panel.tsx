import type { ComposerState, OverrideReason } from '@/lib/stores/composer.ts';
import { type GatesState, mustFix, openGates } from '@/lib/stores/gates.ts';
import { Icon } from '../ui/icons.tsx';
import { BlindPanel } from './blind-panel.tsx';
import type { FindingActions } from './finding-card.tsx';
import { FindingList } from './finding-list.tsx';
import { NoticeLine } from './notice-line.tsx';
import { SpeechPreview, type SpeechVoice } from './speech-preview.tsx';
import type { View } from './view.ts';

export interface PanelProps extends FindingActions {
  /** What the agency asks for besides a clean check. */
  readonly gates: GatesState;
  readonly staffName: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly state: ComposerState;
  readonly view: View;
  readonly onClose: () => void;
  readonly onUndo: () => void;
  readonly onOverride: (reason: OverrideReason) => void;
  readonly onRestoreIgnored: () => void;
  readonly onCopyReport: () => Promise<void>;
  readonly onReload: () => void;
  readonly onSettings: () => void;
  readonly voice: SpeechVoice;
}

function titleKey({ reading, held, listening, findings }: ComposerState, gates: GatesState, now: number): string {
  if (reading.status === 'not-checked') return 'composer.notChecked.title';
  if (reading.status === 'checked' && listening) return 'composer.speech.title';
  if (reading.status === 'checked') {
    // A second person's yes leaves nothing to hold, though the post is the same.
    const isHeld = held && (openGates(gates, now).length > 0 || mustFix(findings, gates, now));
    return isHeld ? 'composer.panel.titleHeld' : 'composer.panel.title';
  }
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

export function Panel(props: PanelProps) {
  const { state, view, onClose, onUndo, onCopyReport, onReload, onSettings } = props;
  const { t } = view.words;
  return (
    <>
      <header>
        <h2>{t(titleKey(state, props.gates, props.now))}</h2>
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
          state.listening ? (
            <SpeechPreview posts={state.reading.posts} view={view} voice={props.voice} />
          ) : (
            <FindingList {...props} />
          )
        ) : (
          <BlindPanel reading={state.reading} words={view.words} onCopyReport={onCopyReport} onReload={onReload} />
        )}
      </div>
      <footer>
        <p className="hint">{t('composer.panel.shortcuts')}</p>
        {state.reading.status === 'checked' && (
          <button type="button" className="button quiet" onClick={() => state.setListening(!state.listening)}>
            {t(state.listening ? 'composer.speech.back' : 'composer.speech.open')}
          </button>
        )}
        {state.reading.status !== 'stale' && (
          <button type="button" className="button quiet" onClick={onSettings}>
            {t('composer.panel.settings')}
          </button>
        )}
      </footer>
    </>
  );
}
