import { Icon } from '../icons.tsx';
import { sheet } from '../sheet.ts';
import type { Photo } from '../state/post.ts';
import { useLabels } from '../state/session.ts';
import { Link } from '../link.tsx';

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
  const label = useLabels();
  const columns = photos.length === 1 ? '1fr' : '1fr 1fr';
  return (
    <div className={s.grid} style={{ gridTemplateColumns: columns }}>
      {photos.map(({ url, alt }, index) => {
        const image = (
          <div className={s.photo} data-testid="tweetPhoto" aria-label={alt || label('image')}>
            {/* Without a description of its own the alt is a localized default (x-web.md §4.2). */}
            <img className={s.fill} alt={alt || label('image')} draggable="true" src={url} />
          </div>
        );
        return href ? (
          <Link key={url} href={`${href}/photo/${index + 1}`} role="link">
            {image}
          </Link>
        ) : (
          <div key={url}>{image}</div>
        );
      })}
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
