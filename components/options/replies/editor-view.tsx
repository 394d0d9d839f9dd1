import { useEffect } from 'react';
import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyRules } from '@/lib/core/agency.ts';
import { newPlaceholder, type PlaceholderForm, type ReplyForm, readForm } from '@/lib/core/replies/form.ts';
import { facetsOf, titleOf } from '@/lib/core/replies/library-query.ts';
import { findPlaceholders } from '@/lib/core/replies/placeholders.ts';
import type { ReviewItem } from '@/lib/core/replies/review.ts';
import { type Placeholder, VERSION_LANGUAGES } from '@/lib/core/replies/saved-reply.ts';
import { formFor } from '@/lib/stores/reply-library.ts';
import { NEW_REPLY, type ReplyLibraryState, type ReplyTools } from '@/lib/stores/reply-library-state.ts';
import { useWords } from '../words.tsx';
import { DetailsEditor } from './details-editor.tsx';
import { EditorHead } from './editor-head.tsx';
import { PlaceholderEditor } from './placeholder-editor.tsx';
import { Subview } from './subview.tsx';
import { VersionEditor } from './version-editor.tsx';
import { problemText } from './wording.ts';

interface EditorViewProps {
  readonly state: ReplyLibraryState;
  readonly id: string;
  readonly review: readonly ReviewItem[];
  readonly agency: AgencyRules;
  readonly tools: ReplyTools;
}

/** The page's language first: it is the one the person thinks in. */
const inOrder = (tag: string) =>
  [...VERSION_LANGUAGES].sort((a, b) => Number(tag.startsWith(b)) - Number(tag.startsWith(a)));

/** Kinds are known while the rest of a blank is still being written. */
const readable = (placeholders: readonly PlaceholderForm[]): Placeholder[] =>
  placeholders.map(({ key, kind, default: preset, choices }) => {
    const listed = choices.split('\n').flatMap((line) => line.trim() || []);
    return {
      key,
      kind,
      ...(preset.trim() !== '' && { default: preset.trim() }),
      ...(kind === 'choice' && listed.length > 0 && { choices: listed }),
    };
  });

/** Writing a reply: everything is stored as it is typed, once it is right. */
export function EditorView({ state, id, review, agency, tools }: EditorViewProps) {
  const words = useWords();
  const { t, tag } = words;
  const form = formFor(state, id);
  const stored = state.content.replies.find((reply) => reply.id === id);
  const { flush } = state;

  useEffect(() => () => void flush(), [flush]);

  if (!form) {
    return (
      <Subview title={t('replies.gone.title')}>
        <p>{t('replies.gone.body')}</p>
      </Subview>
    );
  }
  const read = readForm(form, stored ?? { id: 'new' });
  const problems = 'problems' in read && state.forms[id]?.isDirty ? read.problems : [];
  const errorAt = (path: string) => {
    const found = problems.filter(
      ({ path: at, code }) =>
        (at === path || (path.endsWith('samples') && at.startsWith(`${path}.`))) &&
        // Nobody has come to the empty boxes of a new reply yet; the list below names them calmly.
        (stored !== undefined || code !== 'missing'),
    );
    return found.length > 0 ? found.map((problem) => t(`replies.problems.${problem.code}`)).join(' ') : undefined;
  };
  const change = (next: ReplyForm) => state.type(id, next);
  const used = new Set(
    VERSION_LANGUAGES.flatMap((language) => findPlaceholders(form.versions[language].text).map(({ key }) => key)),
  );
  const declared = new Set(form.placeholders.map(({ key }) => key));
  const undeclared = [...used].filter((key) => !declared.has(key));
  const placeholders = readable([...form.placeholders, ...undeclared.map(newPlaceholder)]);
  const facets = facetsOf(state.content.replies, tag);
  return (
    <Subview title={stored ? titleOf(stored, tag) : t('replies.act.new')}>
      {stored && (
        <EditorHead
          state={state}
          reply={stored}
          reasons={review.find((item) => item.id === id)?.reasons ?? []}
          isUnfinished={problems.length > 0}
        />
      )}
      {inOrder(tag).map((language) => (
        <VersionEditor
          key={language}
          language={language}
          version={form.versions[language]}
          placeholders={placeholders}
          agency={agency}
          tools={tools}
          errorAt={errorAt}
          onChange={(version) => change({ ...form, versions: { ...form.versions, [language]: version } })}
          onLeave={flush}
        />
      ))}
      <PlaceholderEditor
        placeholders={form.placeholders}
        undeclared={undeclared}
        used={used}
        errorAt={errorAt}
        onChange={(next) => change({ ...form, placeholders: next })}
        onLeave={flush}
      />
      <DetailsEditor
        form={form}
        categories={facets.categories}
        units={[...new Set([...agency.units, ...facets.units])]}
        errorAt={errorAt}
        onChange={change}
        onLeave={flush}
      />
      {problems.length > 0 && (
        <Notice tone="warn" title={t('replies.edit.notYet')}>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>{problemText(words, problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {id === NEW_REPLY && problems.length === 0 && <p className="hint">{t('replies.edit.newHint')}</p>}
    </Subview>
  );
}
