import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';
import { updateDraft, updatePost } from '../state/drafts.ts';
import { useLabels } from '../state/session.ts';
import { editorWithText, textOf } from './editor-state.ts';
import type { InputProps } from './rich-text-input.tsx';
import { send } from './send.ts';

const s = sheet({
  text: 'display:block;width:100%;box-sizing:border-box;min-height:96px;padding:12px 0;border:0;outline:0;resize:none;background:none;color:var(--text);font-size:18px;',
});

export const isMobile = location.hostname.startsWith('mobile.');

/** X's mobile layout writes into a plain `textarea` (x-web.md §1.1). */
export function MobileInput({ draftId, index, post, placeholder, autoFocus, onDismiss }: InputProps) {
  const label = useLabels();
  return (
    <div data-testid={testId(`tweetTextarea_${index}`)}>
      <textarea
        className={s.text}
        aria-label={label('postText')}
        placeholder={placeholder}
        autoFocus={autoFocus}
        value={textOf(post.editor)}
        onFocus={() => updateDraft(draftId, (draft) => ({ ...draft, active: index }))}
        onChange={({ target }) =>
          updatePost(draftId, index, (old) => ({ ...old, editor: editorWithText(target.value) }))
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(draftId);
          if (event.key === 'Escape') onDismiss?.();
        }}
      />
    </div>
  );
}
