import { imageHost } from '../shared/hosts.ts';
import { sheet } from './sheet.ts';

const s = sheet({
  box: 'flex:none;border-radius:50%;overflow:hidden;background:var(--line);position:relative;',
  image: 'display:block;width:100%;height:100%;',
});

interface Props {
  readonly account: { readonly handle: string };
  readonly size: number;
}

/** The alt of avatars is empty since September 2026, so nobody may read names from it (x-web.md §4.2). */
export function Avatar({ account, size }: Props) {
  return (
    <div className={s.box} style={{ width: size, height: size }} data-testid={`UserAvatar-Container-${account.handle}`}>
      <img
        alt=""
        draggable="true"
        className={s.image}
        src={`${imageHost}/profile_images/${account.handle}/avatar_x96.jpg`}
      />
    </div>
  );
}
