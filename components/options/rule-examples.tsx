import { Fragment } from 'react';
import { Icon } from '@/components/ui/icons.tsx';
import type { Draft } from '@/lib/core/draft.ts';
import type { Example, FlaggedExample, Rule } from '@/lib/core/rule.ts';
import { useWords } from './words.tsx';

/** The words the rule marks, shown as marked. */
function Marked({ text, marks }: { readonly text: string; readonly marks: string | undefined }) {
  const start = marks ? text.indexOf(marks) : -1;
  if (!marks || start < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, start)}
      <mark>{marks}</mark>
      {text.slice(start + marks.length)}
    </>
  );
}

/** What an example has beside its text: pictures and their descriptions, a poll, the post it answers. */
function DraftNotes({ draft = {} }: { readonly draft: Partial<Draft> | undefined }) {
  const { t } = useWords();
  const notes = (draft.media ?? []).map(({ kind, alt }) => {
    const media = t(`options.examples.media.${kind}`);
    if (!alt.known) return t('options.examples.altUnknown', { media });
    return alt.text.trim() === ''
      ? t('options.examples.altNone', { media })
      : t('options.examples.alt', { media, text: alt.text });
  });
  if (draft.inReplyTo) notes.push(t('options.examples.reply', { text: draft.inReplyTo.text }));
  if (draft.poll) notes.push(t('options.examples.poll', { choices: draft.poll.join(' · ') }));
  return notes.map((note) => (
    <p key={note} className="hint">
      {note}
    </p>
  ));
}

function ExampleText({ example }: { readonly example: FlaggedExample }) {
  const { t } = useWords();
  return (
    <>
      <blockquote lang={example.language} dir="auto">
        <Marked text={example.text} marks={example.marks} />
      </blockquote>
      <DraftNotes draft={example.draft} />
      {example.fixed !== undefined && (
        <p className="fixed">
          {t('options.examples.fixed')}{' '}
          <q lang={example.language} dir="auto">
            {example.fixed}
          </q>
        </p>
      )}
    </>
  );
}

/** Examples in the language shown; in English and Indonesian where there are none. */
export function RuleExamples({ rule }: { readonly rule: Rule }) {
  const { t, tag } = useWords();
  const inLanguage = <T extends Example>(examples: readonly T[]): readonly T[] => {
    const own = examples.filter(({ language }) => tag.startsWith(language));
    return own.length > 0 ? own : examples;
  };
  return (
    <div className="examples">
      {(['flagged', 'clean'] as const).map((side) => (
        <Fragment key={side}>
          <h5 data-tone={side === 'flagged' ? 'warn' : 'clear'}>
            <Icon name={side === 'flagged' ? 'warn' : 'clear'} />
            {t(`options.examples.${side}`)}
          </h5>
          <ul>
            {inLanguage<FlaggedExample>(rule.examples[side]).map((example, index) => (
              // Two examples may share their text; their order never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: place is identity here
              <li key={index}>
                <ExampleText example={example} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}
