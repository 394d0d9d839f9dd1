import { useStore } from 'zustand';
import type { ComposerStore, PlacedFinding } from '@/lib/stores/composer.ts';
import { type GatesStore, openGates } from '@/lib/stores/gates.ts';
import { Anchored } from './anchored.tsx';
import { Announcer } from './announcer.tsx';
import { Badge } from './badge.tsx';
import { FindingCard } from './finding-card.tsx';
import { NoticeLine } from './notice-line.tsx';
import { Panel } from './panel.tsx';
import { Replies, type RepliesProps } from './replies/replies.tsx';
import type { SpeechVoice } from './speech-preview.tsx';
import type { View } from './view.ts';

/** As `SurfaceProps` of lib/compose, with the words chosen. */
export interface OverlayProps {
  readonly store: ComposerStore;
  /** The panel stands beside it, so that neither the draft nor Post is covered where the window is wide enough. */
  readonly composer: HTMLElement;
  readonly view: View;
  readonly theme: 'light' | 'dark';
  readonly spotlight: { readonly finding: PlacedFinding; readonly range: Range } | undefined;
  readonly onSpotlightClose: () => void;
  readonly onBackToDraft: () => void;
  readonly onCopyReport: () => Promise<void>;
  readonly onReload: () => void;
  readonly onSettings: (section?: 'replies') => void;
  readonly voice: SpeechVoice;
  readonly replies: Pick<RepliesProps, 'store' | 'around'>;
  readonly gates: GatesStore;
  readonly staffName: string;
}

/** Everything Tanggap shows at one composer. State comes from the composer's store, words from the locale. */
export function Overlay(props: OverlayProps) {
  const { store, view, theme, spotlight, composer } = props;
  const { words } = view;
  const state = useStore(store);
  const gates = useStore(props.gates);
  const now = Date.now();
  const missing = openGates(gates, now);

  const actions = {
    onFix: (finding: PlacedFinding, suggestion: PlacedFinding['suggestions'][number]) => {
      props.onSpotlightClose();
      void state.fix(finding, suggestion);
    },
    onIgnore: (finding: PlacedFinding) => {
      props.onSpotlightClose();
      state.ignore(finding);
    },
    onMute: (finding: PlacedFinding) => {
      props.onSpotlightClose();
      void state.mute(finding);
    },
  };
  const undo = () => void (state.notice?.kind === 'muted' ? state.undoMute() : state.undoFix());
  const close = () => {
    state.setPanel(false);
    props.onBackToDraft();
  };
  const { reading } = state;
  // A spotlight may outlive its finding by a moment: it is looked up anew, never shown on the wrong words.
  const lit = spotlight && state.findings.find(({ key }) => key === spotlight.finding.key);
  return (
    <section
      className="tanggap"
      data-theme={theme}
      dir={words.dir}
      lang={words.tag}
      aria-label={words.t('composer.region')}
    >
      <Replies
        {...props.replies}
        composer={composer}
        words={words}
        onBackToDraft={props.onBackToDraft}
        onSettings={() => props.onSettings('replies')}
      />
      <Badge
        state={state}
        missing={missing}
        words={words}
        onToggle={() => (state.panelOpen ? close() : state.setPanel(true))}
      />
      {!state.panelOpen && <NoticeLine notice={state.notice} words={words} onUndo={undo} />}
      {state.panelOpen && (
        <Anchored anchor={composer} placement="right-start" className="panel" label={words.t('composer.region')}>
          <Panel
            {...actions}
            state={state}
            view={view}
            gates={gates}
            staffName={props.staffName}
            now={now}
            onClose={close}
            onUndo={undo}
            voice={props.voice}
            onOverride={(reason) => void state.override(reason)}
            onRestoreIgnored={state.restoreIgnored}
            onCopyReport={props.onCopyReport}
            onReload={props.onReload}
            onSettings={() => props.onSettings()}
          />
        </Anchored>
      )}
      {lit && spotlight && reading.status === 'checked' && (
        <Anchored
          key={lit.key}
          anchor={spotlight.range}
          placement="bottom-start"
          className="card"
          label={words.t('composer.card')}
        >
          <FindingCard
            {...actions}
            finding={lit}
            text={reading.posts[lit.post]?.draft.text ?? ''}
            view={view}
            busy={state.busy}
            postNumber={reading.posts.length > 1 ? lit.post + 1 : undefined}
            account={reading.posts[0]?.draft.account}
          />
        </Anchored>
      )}
      <Announcer state={state} missing={missing} words={words} />
    </section>
  );
}
