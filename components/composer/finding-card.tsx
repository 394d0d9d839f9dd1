import { useId, useState } from 'react';
import type { Suggestion } from '@/lib/core/finding.ts';
import type { PlacedFinding } from '@/lib/stores/composer.ts';
import { findingWords } from '../ui/finding-words.ts';
import { Icon } from '../ui/icons.tsx';
import { FixPreview } from './fix-preview.tsx';
import type { View } from './view.ts';

export interface FindingActions {
  readonly onFix: (finding: PlacedFinding, suggestion: Suggestion) => void;
  readonly onIgnore: (finding: PlacedFinding) => void;
  readonly onMute: (finding: PlacedFinding) => void;
}

interface FindingCardProps extends FindingActions {
  readonly finding: PlacedFinding;
  readonly text: string;
  readonly view: View;
  readonly busy: boolean;
  /** Shown only in a thread. */
  readonly postNumber: number | undefined;
  /** Handle that posts, when the page shows it. */
  readonly account: string | undefined;
}

const keepCaret = (event: { preventDefault(): void }) => event.preventDefault();

export function FindingCard({ finding, text, view, busy, postNumber, account, ...actions }: FindingCardProps) {
  const { onFix, onIgnore, onMute } = actions;
  const { words } = view;
  const [open, setOpen] = useState(finding.severity === 'block');
  const details = useId();
  const title = useId();
  const [first] = finding.suggestions;
  const example = view.exampleOf(finding.ruleId);
  const { own } = finding;
  const sources = own ? [own.source].flatMap((source) => source ?? []) : view.sourcesOf(finding.ruleId);
  const [why, how] = [findingWords(words, finding, 'why'), findingWords(words, finding, 'how')];
  return (
    <section
      className="finding"
      data-severity={finding.severity}
      data-finding={finding.key}
      aria-labelledby={title}
      tabIndex={-1}
    >
      <p className="finding-kind">
        <Icon name={finding.severity} />
        <span>
          {words.t(
            finding.outcome === 'needs-review' ? 'composer.finding.review' : `common.severity.${finding.severity}`,
          )}
        </span>
        {postNumber !== undefined && (
          <span className="finding-post">{words.t('composer.panel.post', { number: postNumber })}</span>
        )}
      </p>
      {finding.field && (
        <p className="finding-field">
          {words.t(`composer.finding.in.${finding.field.kind}`, { number: finding.field.index + 1 })}
        </p>
      )}
      {own && <p className="finding-field">{words.t('composer.finding.own')}</p>}
      <h3 id={title} dir="auto">
        {findingWords(words, finding, own ? 'title' : `messages.${finding.messageId}`)}
      </h3>
      {own && <p dir="auto">{findingWords(words, finding, `messages.${finding.messageId}`)}</p>}
      {first && <FixPreview text={text} suggestion={first} words={words} />}
      <div className="finding-actions">
        {finding.suggestions.map((suggestion, index) => (
          <button
            key={suggestion.messageId}
            type="button"
            className={index === 0 ? 'button primary' : 'button'}
            disabled={busy}
            onMouseDown={keepCaret}
            onClick={() => onFix(finding, suggestion)}
          >
            {words.t('composer.finding.fix', {
              label: findingWords(words, finding, `suggestions.${suggestion.messageId}`, suggestion.data),
            })}
          </button>
        ))}
        {finding.severity !== 'block' && (
          <button type="button" className="button" onMouseDown={keepCaret} onClick={() => onIgnore(finding)}>
            {words.t('composer.finding.ignore')}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          aria-expanded={open}
          aria-controls={details}
          onMouseDown={keepCaret}
          onClick={() => setOpen(!open)}
        >
          {words.t(open ? 'composer.finding.less' : 'composer.finding.more')}
        </button>
      </div>
      <div id={details} className="finding-details" hidden={!open}>
        {why !== '' && (
          <>
            <h4>{words.t('composer.finding.why')}</h4>
            <p dir="auto">{why}</p>
          </>
        )}
        {how !== '' && (
          <>
            <h4>{words.t('composer.finding.how')}</h4>
            <p>{how}</p>
          </>
        )}
        {example && (
          <>
            <h4>{words.t('composer.finding.example')}</h4>
            <dl className="example" dir="auto">
              <dt>{words.t('composer.finding.insteadOf')}</dt>
              <dd>{example.before}</dd>
              <dt>{words.t('composer.finding.better')}</dt>
              <dd>{example.after}</dd>
            </dl>
          </>
        )}
        <ul className="sources">
          {sources.map((source) => (
            <li key={source.url}>
              <a href={source.url} target="_blank" rel="noreferrer noopener">
                {words.t('composer.finding.source', { title: source.title })}
              </a>
            </li>
          ))}
        </ul>
        {finding.severity !== 'block' && account && (
          <button type="button" className="button quiet" onMouseDown={keepCaret} onClick={() => onMute(finding)}>
            {words.t('composer.finding.mute', { account })}
          </button>
        )}
      </div>
    </section>
  );
}
