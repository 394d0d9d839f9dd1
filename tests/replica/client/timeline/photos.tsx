import { Icon } from '../icons.tsx';
import { Link } from '../link.tsx';
import { sheet } from '../sheet.ts';
import type { Photo } from '../state/post.ts';
import { useLabels } from '../state/session.ts';

const s = sheet({
  grid: 'display:grid;gap:2px;margin-top:12px;border-radius:16px;overflow:hidden;border:1px solid var(--line);',
  photo: 'height:100%;max-height:290px;overflow:hidden;background:var(--line);',
  fill: 'display:block;width:100%;height:100%;object-fit:cover;',
  video: 'position:relative;margin-top:12px;border-radius:16px;overflow:hidden;background:#000;aspect-ratio:16/9;',
  play: 'position:absolute;inset:0;margin:auto;width:60px;height:60px;border:0;border-radius:50%;background:rgb(29,155,240);color:#fff;display:grid;place-items:center;cursor:pointer;',
});

interface Props {
  readonly photos: readonly Photo[];
  /** Where the photos lead; those of a quoted card lead nowhere. */
  readonly href?: string;
}

export function Photos({ photos, href }: Props) {
  const columns = photos.length === 1 ? '1fr' : '1fr 1fr';
  return (
    <div className={s.grid} style={{ gridTemplateColumns: columns }}>
      {photos.map((photo, index) =>
        href ? (
          <Link key={photo.url} href={`${href}/photo/${index + 1}`} role="link">
            <Image photo={photo} />
          </Link>
        ) : (
          <Image key={photo.url} photo={photo} />
        ),
      )}
    </div>
  );
}

/** Without a description of its own the alt is a localized default (x-web.md §4.2). */
function Image({ photo }: { readonly photo: Photo }) {
  const label = useLabels();
  const alt = photo.alt || label('image');
  return (
    <div className={s.photo} data-testid="tweetPhoto" aria-label={alt}>
      <img className={s.fill} alt={alt} draggable="true" src={photo.url} />
    </div>
  );
}

export function VideoPlayer() {
  const label = useLabels();
  return (
    <div className={s.video} data-testid="videoPlayer">
      <button type="button" className={s.play} aria-label={label('playVideo')}>
        <Icon name="play" size={28} />
      </button>
    </div>
  );
}
