import type { Account } from '../../shared/accounts.ts';
import { emojiRanges, emojiUrl } from '../emoji.ts';
import { formatTime } from '../format.ts';
import { Icon } from '../icons.tsx';
import { Link } from '../link.tsx';
import { sheet } from '../sheet.ts';
import { testId } from '../state/breakage.ts';
import { useLabels, useSession } from '../state/session.ts';

const s = sheet({
  row: 'display:flex;align-items:baseline;gap:4px;min-width:0;font-size:15px;line-height:20px;flex-wrap:nowrap;overflow:hidden;',
  stacked: 'display:flex;flex-direction:column;min-width:0;font-size:15px;line-height:20px;',
  part: 'min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;',
  link: 'color:inherit;text-decoration:none;display:inline-flex;max-width:100%;&:hover{text-decoration:underline}',
  name: 'font-weight:700;color:var(--text);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;',
  handle: 'color:var(--muted);',
  badge: 'display:inline-flex;vertical-align:text-bottom;margin-inline-start:2px;',
  emoji: 'height:1.2em;width:1.2em;vertical-align:-20%;',
  follows:
    'background:var(--hover);color:var(--muted);border-radius:4px;font-size:11px;padding:2px 4px;margin-inline-start:4px;white-space:nowrap;',
});

/** X's badge colours: only the page's data tell business from government for sure (x-web.md §4.2). */
const badgeColors = { blue: 'rgb(29,155,240)', business: 'rgb(219,171,0)', government: 'rgb(130,154,171)' } as const;

interface Props {
  readonly author: Account;
  /** Posts in lists have a line with the time; the focal post and its kind don't. */
  readonly time?: { readonly href: string; readonly iso: string };
  readonly stacked?: boolean;
  /** A quoted card has names without links (x-web.md §4.2). */
  readonly plain?: boolean;
  readonly followsYou?: boolean | undefined;
}

export function UserName({ author, time, stacked, plain, followsYou }: Props) {
  const label = useLabels();
  const name = (
    <span className={s.name} dir="auto">
      <Name text={author.name} />
      {author.verified && (
        <span className={s.badge} style={{ color: badgeColors[author.verified] }}>
          <Icon name="check" size={18} testId="icon-verified" label={label('verified')} />
        </span>
      )}
    </span>
  );
  const handle = (
    <span className={s.handle} dir="ltr">
      @{author.handle}
    </span>
  );
  const profile = `/${author.handle}`;
  return (
    <div className={stacked ? s.stacked : s.row} data-testid={testId('User-Name')}>
      <div className={s.part}>
        {plain ? (
          name
        ) : (
          <Link className={s.link} href={profile} role="link">
            {name}
          </Link>
        )}
      </div>
      <div className={s.part}>
        {plain ? (
          handle
        ) : (
          <Link className={s.link} href={profile} role="link" tabIndex={-1}>
            {handle}
          </Link>
        )}
        {followsYou && (
          <span className={s.follows} data-testid="userFollowIndicator">
            {label('followsYou')}
          </span>
        )}
        {time && (
          <>
            <span aria-hidden="true" className={s.handle}>
              {' · '}
            </span>
            {plain ? (
              <Time iso={time.iso} />
            ) : (
              <Link className={`${s.link} ${s.handle}`} href={time.href} dir="ltr" role="link">
                <Time iso={time.iso} />
              </Link>
            )}
          </>
        )}
      </div>
    </div>
  );
}

export function Time({ iso, long }: { readonly iso: string; readonly long?: boolean }) {
  const language = useSession((session) => session.language);
  return <time dateTime={iso}>{formatTime(language, iso, long)}</time>;
}

function Name({ text }: { readonly text: string }) {
  const parts = [];
  let position = 0;
  for (const { start, end } of emojiRanges(text)) {
    if (start > position) parts.push(<span key={position}>{text.slice(position, start)}</span>);
    const glyph = text.slice(start, end);
    parts.push(<img key={start} className={s.emoji} alt={glyph} src={emojiUrl(glyph)} />);
    position = end;
  }
  if (position < text.length) parts.push(<span key={position}>{text.slice(position)}</span>);
  return <>{parts}</>;
}
