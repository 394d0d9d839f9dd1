import { useState } from 'react';
import { describeMedia } from '../composer/media.ts';
import { closeModal } from '../router.ts';
import { sheet } from '../sheet.ts';
import { useDraft } from '../state/drafts.ts';
import { useLabels } from '../state/session.ts';
import { AppBar } from './app-bar.tsx';
import { Dialog } from './dialog.tsx';

const s = sheet({
  save: 'border:0;border-radius:9999px;background:var(--strong);color:var(--bg);font-weight:700;font-size:14px;padding:8px 16px;cursor:pointer;',
  picture: 'display:block;width:100%;max-height:50vh;object-fit:contain;background:var(--line);',
  field:
    'display:block;margin:16px;border:1px solid var(--line);border-radius:4px;padding:8px;position:relative;color:var(--muted);font-size:13px;',
  text: 'display:block;width:100%;min-height:72px;border:0;outline:0;background:none;color:var(--text);font-size:17px;resize:vertical;',
  steps: 'display:flex;gap:8px;padding:0 16px 16px;',
  step: 'border:2px solid transparent;border-radius:8px;padding:0;background:none;cursor:pointer;&[aria-current="true"]{border-color:rgb(29,155,240)}',
  thumb: 'display:block;width:64px;height:48px;object-fit:cover;border-radius:6px;',
});

/** A description has at most 1,000 characters, and only images have one (x-web.md §7.2). */
const maxAlt = 1000;

/** `/compose/post/media`. */
export function AltEditor({ draftId }: { readonly draftId: string }) {
  const label = useLabels();
  const draft = useDraft(draftId);
  const media = (draft.posts[draft.active]?.media ?? []).filter(({ kind }) => kind !== 'video');
  const [index, setIndex] = useState(0);
  const [alts, setAlts] = useState<Readonly<Record<string, string>>>({});
  const item = media[index];
  const save = () => {
    for (const [key, alt] of Object.entries(alts)) describeMedia(draftId, draft.active, key, alt.trim());
    closeModal();
  };
  return (
    <Dialog onEscape={closeModal}>
      <AppBar icon="back" onLeave={closeModal} title={label('imageDescription')}>
        <button type="button" className={s.save} data-testid="endEditingButton" onClick={save}>
          {label('save')}
        </button>
      </AppBar>
      {item && (
        <>
          <img className={s.picture} src={item.url} alt="" />
          <label className={s.field}>
            {label('description')}
            <textarea
              className={s.text}
              name="altTextInput"
              maxLength={maxAlt}
              value={alts[item.key] ?? item.alt}
              onChange={(event) => setAlts({ ...alts, [item.key]: event.target.value })}
            />
          </label>
        </>
      )}
      {media.length > 1 && (
        <div className={s.steps}>
          {media.map(({ key, url }, i) => (
            <button
              type="button"
              key={key}
              className={s.step}
              aria-current={i === index}
              aria-label={`${label('image')} ${i + 1}`}
              onClick={() => setIndex(i)}
            >
              <img className={s.thumb} src={url} alt="" />
            </button>
          ))}
        </div>
      )}
    </Dialog>
  );
}
