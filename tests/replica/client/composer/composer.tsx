import { useEffect, useState } from 'react';
import { Avatar } from '../avatar.tsx';
import { Icon } from '../icons.tsx';
import type { LabelKey } from '../labels.ts';
import { sheet } from '../sheet.ts';
import { type Draft, updateDraft, useDraft } from '../state/drafts.ts';
import { useLabels, useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';
import { Attachments } from './attachments.tsx';
import { textOf } from './editor-state.ts';
import { isMobile, MobileInput } from './mobile-input.tsx';
import { Nest } from './nest.tsx';
import { forgetFocus, RichTextInput } from './rich-text-input.tsx';
import { ToolRow } from './tool-row.tsx';

const Input = isMobile ? MobileInput : RichTextInput;

const s = sheet({
  root: 'position:relative;padding:4px 16px 0;',
  row: 'display:flex;gap:8px;padding-top:8px;position:relative;',
  avatar: 'padding-top:4px;display:flex;flex-direction:column;align-items:center;gap:4px;',
  line: 'flex:1;width:2px;background:var(--connector);min-height:12px;',
  column: 'flex:1;min-width:0;',
  remove: 'position:absolute;top:8px;inset-inline-end:0;border:0;background:none;color:rgb(29,155,240);cursor:pointer;',
  audience:
    'display:flex;align-items:center;gap:4px;padding-block:8px;color:rgb(29,155,240);font-weight:700;font-size:14px;border-bottom:1px solid var(--line);',
  scheduled: 'display:flex;align-items:center;gap:6px;color:var(--muted);font-size:13px;padding-top:8px;',
  inlineBar: 'padding-inline-start:48px;',
  roomy: 'min-height:130px;',
  modalBar:
    'border-top:1px solid var(--line);margin-inline:-16px;padding-inline:16px;position:sticky;bottom:0;background:var(--bg);z-index:2;',
});

export type Variant = 'home' | 'modal' | 'inline-reply';

interface Props {
  readonly draftId: string;
  readonly variant: Variant;
  readonly onDismiss?: () => void;
}

/**
 * One composer, for one post or a thread. The tool row is no ancestor of the editor but a branch beside it: their
 * first common ancestor is the root of this component, 19 levels above the editor (x-web.md §1.4).
 */
export function Composer({ draftId, variant, onDismiss }: Props) {
  const draft = useDraft(draftId);
  const toolBarParentKey = useUi((ui) => ui.toolBarParentKey);
  const [focused, setFocused] = useState(false);
  const active = focused || variant === 'modal';
  useEffect(() => () => forgetFocus(draftId), [draftId]);
  return (
    <div className={s.root} onFocus={() => setFocused(true)}>
      <Nest depth={6}>
        {draft.posts.map((_, index) => (
          <Row
            key={draft.posts[index]?.key}
            draftId={draftId}
            draft={draft}
            index={index}
            variant={variant}
            active={active && index === draft.active}
            onDismiss={onDismiss}
          />
        ))}
      </Nest>
      <div key={toolBarParentKey} className={variant === 'modal' ? s.modalBar : s.inlineBar}>
        {active && variant !== 'inline-reply' && !draft.inReplyTo && <Audience />}
        <ToolRow
          draftId={draftId}
          draft={draft}
          inline={variant !== 'modal'}
          expanded={active || variant !== 'inline-reply'}
        />
      </div>
    </div>
  );
}

interface RowProps {
  readonly draftId: string;
  readonly draft: Draft;
  readonly index: number;
  readonly variant: Variant;
  readonly active: boolean;
  readonly onDismiss: (() => void) | undefined;
}

function Row({ draftId, draft, index, variant, active, onDismiss }: RowProps) {
  const label = useLabels();
  const account = useSession((session) => session.shownAccount);
  const post = draft.posts[index];
  if (!post) return null;
  const isLast = index === draft.posts.length - 1;
  return (
    <div className={s.row}>
      <div className={s.avatar}>
        <Avatar account={account} size={40} />
        {!isLast && <div className={s.line} />}
      </div>
      <div className={variant === 'modal' && draft.posts.length === 1 ? `${s.column} ${s.roomy}` : s.column}>
        {draft.scheduledFor && index === 0 && (
          <div className={s.scheduled} data-testid="scheduledTweetIndicator">
            <Icon name="clock" size={16} /> {label('willSend', new Date(draft.scheduledFor).toLocaleString())}
          </div>
        )}
        <Input
          draftId={draftId}
          index={index}
          post={post}
          placeholder={label(placeholderOf(draft, index))}
          autoFocus={variant === 'modal' && index === draft.active}
          onDismiss={onDismiss}
        />
        <Attachments
          draftId={draftId}
          index={index}
          post={post}
          quoteOf={index === 0 ? draft.quoteOf : undefined}
          active={active}
        />
      </div>
      {index > 0 && textOf(post.editor) === '' && (
        <button
          type="button"
          className={s.remove}
          aria-label={label('removePost')}
          onClick={() => removeFromThread(draftId, index)}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </div>
  );
}

function Audience() {
  const label = useLabels();
  return (
    <div className={s.audience}>
      <Icon name="globe" size={16} /> <span>{label('everyoneCanReply')}</span>
    </div>
  );
}

function placeholderOf({ inReplyTo, quoteOf }: Draft, index: number): LabelKey {
  if (index > 0) return 'addAnother';
  if (inReplyTo) return 'postYourReply';
  return quoteOf ? 'addComment' : 'whatsHappening';
}

function removeFromThread(draftId: string, index: number): void {
  updateDraft(draftId, (draft) => ({
    ...draft,
    posts: draft.posts.filter((_, i) => i !== index),
    active: Math.max(0, index - 1),
  }));
}
