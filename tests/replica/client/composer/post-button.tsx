import type { LabelKey } from '../labels.ts';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';
import type { Draft } from '../state/drafts.ts';
import { useLabels } from '../state/session.ts';
import { canSend, send } from './send.ts';

const s = sheet({
  button:
    'border:0;border-radius:9999px;min-height:36px;padding:0 16px;font-weight:700;font-size:15px;line-height:20px;background:var(--strong);color:var(--bg);cursor:pointer;white-space:nowrap;&:disabled{opacity:.5;cursor:default}',
});

interface Props {
  readonly draftId: string;
  readonly draft: Draft;
  readonly inline: boolean;
}

/** All three signs of being disabled, as in the Feb 2026 snapshot (x-web.md §2.1). */
export function PostButton({ draftId, draft, inline }: Props) {
  const label = useLabels();
  const disabled = !canSend(draft);
  return (
    <button
      type="button"
      role="button"
      className={s.button}
      data-testid={testId(inline ? 'tweetButtonInline' : 'tweetButton')}
      disabled={disabled}
      tabIndex={disabled ? -1 : 0}
      {...(disabled ? { 'aria-disabled': true } : {})}
      onClick={() => send(draftId)}
    >
      <div dir="auto">
        <span>
          <span>{label(labelOf(draft))}</span>
        </span>
      </div>
    </button>
  );
}

function labelOf({ posts, inReplyTo, scheduledFor }: Draft): LabelKey {
  if (scheduledFor) return 'schedule';
  if (posts.length > 1) return 'postAll';
  return inReplyTo ? 'reply' : 'post';
}
