import type { AgencyRules } from '@/lib/core/agency.ts';
import type { VersionForm } from '@/lib/core/replies/form.ts';
import type { Placeholder, VersionLanguage } from '@/lib/core/replies/saved-reply.ts';
import type { ReplyTools } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { CheckResult } from './check-result.tsx';
import { FilledPreview } from './filled-preview.tsx';
import { TextField } from './text-field.tsx';
import { useCheck } from './use-check.ts';

/** With fewer, suggestions are weak (ADR 0020). */
const ENOUGH_SAMPLES = 5;

interface VersionEditorProps {
  readonly language: VersionLanguage;
  readonly version: VersionForm;
  readonly placeholders: readonly Placeholder[];
  readonly agency: AgencyRules;
  readonly tools: ReplyTools;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (version: VersionForm) => void;
  readonly onLeave: () => void;
}

/** One language of a reply: its text with a live check and preview, and what citizens write when it is the answer. */
export function VersionEditor(props: VersionEditorProps) {
  const { language, version, placeholders, agency, tools, errorAt, onChange, onLeave } = props;
  const { t } = useWords();
  const checked = useCheck({ text: version.text, language, placeholders, agency, tools });
  const samples = version.samples.split('\n').filter((line) => line.trim() !== '').length;
  const path = `versions.${language}`;
  const set = (change: Partial<VersionForm>) => onChange({ ...version, ...change });
  const hasText = version.text.trim() !== '';
  return (
    <fieldset className="version">
      <legend>{t('replies.edit.version', { language: t(`replies.languages.${language}`) })}</legend>
      <TextField
        label={t('replies.fields.title')}
        hint={t('replies.edit.titleHint')}
        error={errorAt(`${path}.title`)}
        value={version.title}
        lang={language}
        maxLength={200}
        onType={(title) => set({ title })}
        onLeave={onLeave}
      />
      <TextField
        label={t('replies.fields.text')}
        hint={t('replies.edit.textHint', { first: '{ticket}', second: '{date}' })}
        error={errorAt(`${path}.text`)}
        value={version.text}
        lang={language}
        rows={5}
        onType={(text) => set({ text })}
        onLeave={onLeave}
      />
      {hasText && (
        <div className="live">
          <FilledPreview
            text={version.text}
            filled={checked.filled}
            placeholders={placeholders}
            language={language}
            limit={agency.maxPostLength}
          />
          <div aria-live="polite">
            <CheckResult text={version.text} checked={checked} onFix={(text) => set({ text })} />
          </div>
        </div>
      )}
      <TextField
        label={t('replies.fields.samples')}
        hint={t('replies.edit.samplesHint')}
        error={errorAt(`${path}.samples`)}
        value={version.samples}
        lang={language}
        rows={5}
        onType={(text) => set({ samples: text })}
        onLeave={onLeave}
      />
      {hasText && (
        <p className="hint samples" data-tone={samples < ENOUGH_SAMPLES ? 'warn' : 'clear'}>
          {t(samples < ENOUGH_SAMPLES ? 'replies.edit.samplesFew' : 'replies.edit.samplesEnough', {
            count: samples,
            enough: ENOUGH_SAMPLES,
          })}
        </p>
      )}
    </fieldset>
  );
}
