import { useRef } from 'react';
import { Icon, type IconName } from '../icons.tsx';
import { navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import { breakage, testId } from '../state/breakage.ts';
import { type Draft, newPost, updateDraft, updatePost } from '../state/drafts.ts';
import { useLabels } from '../state/session.ts';
import { useUi } from '../state/ui.ts';
import { CountRing } from './count-ring.tsx';
import { textOf } from './editor-state.ts';
import { addFiles } from './media.ts';
import { PostButton } from './post-button.tsx';
import { toModal } from './to-modal.ts';

const s = sheet({
  bar: 'display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;min-height:48px;gap:4px 12px;',
  tools: 'display:flex;align-items:center;color:rgb(29,155,240);',
  tool: 'display:flex;align-items:center;justify-content:center;width:34px;height:34px;border:0;border-radius:50%;background:none;color:inherit;cursor:pointer;&:hover{background:rgba(29,155,240,.1)}&:disabled{opacity:.5}',
  input: 'display:none;',
  end: 'display:flex;align-items:center;gap:12px;margin-inline-start:auto;',
  divider: 'width:1px;height:32px;background:var(--line);',
  add: 'display:flex;align-items:center;justify-content:center;width:30px;height:30px;border-radius:50%;border:1px solid var(--line);background:none;color:rgb(29,155,240);cursor:pointer;',
});

const accepted = 'image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime';

interface Props {
  readonly draftId: string;
  readonly draft: Draft;
  readonly inline: boolean;
  /** The inline reply shows its tools only once it has been focused (x-web.md §1.4). */
  readonly expanded: boolean;
}

export function ToolRow({ draftId, draft, inline, expanded }: Props) {
  const label = useLabels();
  const toolBarKey = useUi((ui) => ui.toolBarKey);
  const active = draft.posts[draft.active];
  const text = active ? textOf(active.editor) : '';
  const isReply = draft.inReplyTo !== undefined;
  return (
    <div className={s.bar} data-testid={testId('toolBar')} key={toolBarKey}>
      {expanded && <Tools draftId={draftId} draft={draft} />}
      <div className={s.end}>
        <CountRing text={text} />
        {expanded && text !== '' && !isReply && (
          <>
            <div className={s.divider} />
            <button
              type="button"
              className={s.add}
              data-testid="addButton"
              aria-label={label('addPost')}
              onClick={() => addPost(draftId, draft)}
            >
              <Icon name="plus" />
            </button>
          </>
        )}
        {/* A new node whenever the number of posts changes (x-web.md §1.4, "Thread"). */}
        {!breakage().postButton && (
          <PostButton key={draft.posts.length} draftId={draftId} draft={draft} inline={inline} />
        )}
      </div>
    </div>
  );
}

/** A thread is written in the modal: from the inline composer the draft moves there. */
function addPost(draftId: string, { posts }: Draft): void {
  const id = draftId === 'home' ? toModal(draftId) : draftId;
  updateDraft(id, (draft) => ({ ...draft, posts: [...draft.posts, newPost()], active: posts.length }));
}

function Tools({ draftId, draft }: { readonly draftId: string; readonly draft: Draft }) {
  const label = useLabels();
  const file = useRef<HTMLInputElement>(null);
  const post = draft.posts[draft.active];
  const hasPoll = post?.poll !== undefined;
  const hasMedia = (post?.media.length ?? 0) > 0;
  const startPoll = () => updatePost(draftId, draft.active, (old) => ({ ...old, media: [], poll: ['', ''] }));
  return (
    <nav role="navigation">
      <div className={s.tools} role="tablist">
        <Tool icon="image" label={label('addMedia')} disabled={hasPoll} onClick={() => file.current?.click()}>
          <input
            ref={file}
            className={s.input}
            type="file"
            multiple
            tabIndex={-1}
            accept={accepted}
            data-testid="fileInput"
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => {
              addFiles(draftId, Array.from(event.target.files ?? []));
              event.target.value = '';
            }}
          />
        </Tool>
        <Tool
          icon="gif"
          id="gifSearchButton"
          label={label('addGif')}
          disabled={hasPoll}
          onClick={() => useUi.setState({ menu: { kind: 'gif', draftId } })}
        />
        <Tool icon="spark" id="grokImgGen" label={label('grokImage')} onClick={() => {}} />
        <Tool
          icon="poll"
          id="createPollButton"
          label={label('addPoll')}
          disabled={hasMedia || hasPoll}
          onClick={startPoll}
        />
        <Tool icon="emoji" label={label('addEmoji')} onClick={() => {}} />
        <Tool
          icon="clock"
          id="scheduleOption"
          label={label('schedule')}
          disabled={hasPoll || draft.posts.length > 1}
          onClick={() => navigate('/compose/post/schedule', { draftId: toModal(draftId) })}
        />
        <Tool icon="pin" id="geoButton" label={label('addLocation')} disabled onClick={() => {}} />
      </div>
    </nav>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly id?: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children?: React.ReactNode;
}

function Tool({ icon, id, label, disabled, onClick, children }: ToolProps) {
  return (
    <div role="presentation">
      <button
        type="button"
        className={s.tool}
        data-testid={id}
        aria-label={label}
        disabled={disabled ?? false}
        {...(disabled ? { 'aria-disabled': true } : {})}
        onClick={onClick}
      >
        <Icon name={icon} />
      </button>
      {children}
    </div>
  );
}
