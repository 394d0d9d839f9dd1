import { Icon } from '../icons.tsx';
import { navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import { breakage, testId } from '../state/breakage.ts';
import type { DraftMedia, DraftPost } from '../state/drafts.ts';
import { usePosts } from '../state/posts.ts';
import { useLabels } from '../state/session.ts';
import { QuotedCard } from '../timeline/quoted-card.tsx';
import { removeMedia } from './media.ts';
import { PollForm } from './poll-form.tsx';

const s = sheet({
  grid: 'display:grid;grid-template-columns:repeat(auto-fit,minmax(45%,1fr));gap:8px;margin-block:4px 8px;',
  item: 'position:relative;border-radius:16px;overflow:hidden;border:1px solid var(--line);min-height:120px;',
  fill: 'display:block;width:100%;height:100%;max-height:340px;object-fit:cover;',
  remove: 'position:absolute;top:6px;inset-inline-end:6px;',
  edit: 'position:absolute;top:6px;inset-inline-start:6px;',
  round:
    'border:0;border-radius:9999px;background:rgba(15,20,25,.75);color:#fff;min-width:32px;height:32px;padding:0 8px;font-weight:700;font-size:14px;cursor:pointer;',
  badge:
    'position:absolute;bottom:8px;inset-inline-start:8px;background:rgba(15,20,25,.75);color:#fff;border-radius:4px;font-size:13px;font-weight:700;padding:1px 5px;',
  rows: 'display:flex;flex-wrap:wrap;gap:16px;padding-block:4px 8px;font-size:13px;color:var(--muted);',
  row: 'display:inline-flex;align-items:center;gap:4px;color:inherit;text-decoration:none;&:hover{text-decoration:underline}',
  label: 'max-width:300px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;',
});

interface Props {
  readonly draftId: string;
  readonly index: number;
  readonly post: DraftPost;
  readonly quoteOf: string | undefined;
  /** Alt and subtitle rows exist only while the composer is active (x-web.md §3.2). */
  readonly active: boolean;
}

export function Attachments({ draftId, index, post, quoteOf, active }: Props) {
  const quoted = usePosts(({ byId }) => (quoteOf ? byId[quoteOf] : undefined));
  const { media, poll } = post;
  if (media.length === 0 && !poll && !quoted) return null;
  return (
    <div data-testid={testId('attachments')}>
      {media.length > 0 && (
        <div className={s.grid}>
          {media.map((item) => (
            <Item key={item.key} item={item} onRemove={() => removeMedia(draftId, index, item.key)} draftId={draftId} />
          ))}
        </div>
      )}
      {media.length > 0 && active && <MediaRows media={media} draftId={draftId} />}
      {poll && <PollForm draftId={draftId} index={index} choices={poll} />}
      {quoted && <QuotedCard post={quoted} />}
    </div>
  );
}

interface ItemProps {
  readonly draftId: string;
  readonly item: DraftMedia;
  readonly onRemove: () => void;
}

function Item({ draftId, item, onRemove }: ItemProps) {
  const label = useLabels();
  const { kind, url, alt } = item;
  const told = alt !== '' && !breakage().altSignals;
  return (
    <div role="group" className={s.item} aria-label={told ? alt : label('media')}>
      {kind === 'video' ? (
        <video className={s.fill} src={url} controls muted preload="none" />
      ) : (
        <img className={s.fill} src={url} alt="" draggable="true" />
      )}
      <div className={s.remove}>
        <button type="button" className={s.round} aria-label={label('removeMedia')} onClick={onRemove}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <div className={s.edit}>
        <button type="button" className={s.round} aria-label={label('editMedia')} onClick={() => editMedia(draftId)}>
          {label('edit')}
        </button>
      </div>
      {told && kind !== 'video' && (
        <div className={s.badge} dir="ltr">
          <span>{label('altBadge')}</span>
        </div>
      )}
    </div>
  );
}

function MediaRows({ draftId, media }: { readonly draftId: string; readonly media: readonly DraftMedia[] }) {
  const label = useLabels();
  const described = media.filter((item) => item.kind !== 'video' && item.alt !== '');
  const [only] = described;
  let text = label('addDescription');
  if (only && media.length === 1) text = only.alt;
  else if (only) text = label('nDescriptions', described.length);
  return (
    <div className={s.rows}>
      <span className={s.row}>
        <Icon name="person" size={16} /> {label('tagPeople')}
      </span>
      {media.some((item) => item.kind === 'video') && (
        <span className={s.row} data-testid="addSubtitlesLabel">
          {label('uploadSubtitles')}
        </span>
      )}
      {media.some((item) => item.kind !== 'video') && !breakage().altSignals && (
        <a
          className={s.row}
          href="/compose/post/media"
          data-testid="altTextWrapper"
          onClick={(event) => {
            event.preventDefault();
            editMedia(draftId);
          }}
        >
          <Icon name="image" size={16} />
          <span className={s.label} data-testid="altTextLabel">
            {text}
          </span>
        </a>
      )}
    </div>
  );
}

function editMedia(draftId: string): void {
  navigate('/compose/post/media', { draftId });
}
