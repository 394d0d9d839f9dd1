import { Avatar } from '../avatar.tsx';
import { people } from '../data/people.ts';
import { Icon } from '../icons.tsx';
import { navigate } from '../router.ts';
import { sheet } from '../sheet.ts';
import { useLabels } from '../state/session.ts';

const s = sheet({
  column:
    'position:sticky;top:0;align-self:flex-start;width:350px;flex:none;padding:8px 0 64px;display:flex;flex-direction:column;gap:16px;@media(max-width:1080px){display:none}',
  search:
    'display:flex;align-items:center;gap:8px;border:1px solid var(--line);border-radius:9999px;padding:10px 16px;color:var(--muted);&:focus-within{border-color:rgb(29,155,240)}',
  input: 'flex:1;border:0;outline:0;background:none;color:var(--text);font-size:15px;',
  card: 'border:1px solid var(--line);border-radius:16px;padding:12px 16px;',
  title: 'margin:0 0 12px;font-size:20px;',
  row: 'display:flex;align-items:center;gap:8px;padding:8px 0;font-size:15px;',
  grow: 'flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;',
  muted: 'color:var(--muted);font-size:13px;',
  follow:
    'border:0;border-radius:9999px;background:var(--strong);color:var(--bg);font-weight:700;padding:8px 16px;cursor:pointer;',
});

const topics = ['#KotaContoh', '#BanjirContoh', '#ExampleTransit', 'Air Bersih'];

export function Sidebar() {
  const label = useLabels();
  return (
    <div className={s.column} data-testid="sidebarColumn">
      <form
        role="search"
        className={s.search}
        onSubmit={(event) => {
          event.preventDefault();
          const query = new FormData(event.currentTarget).get('q');
          navigate(`/search?q=${encodeURIComponent(String(query))}&src=typed_query`);
        }}
      >
        <Icon name="search" />
        <input
          className={s.input}
          name="q"
          aria-label={label('search')}
          placeholder={label('search')}
          data-testid="SearchBox_Search_Input"
        />
      </form>
      <aside className={s.card} role="complementary">
        <h2 className={s.title}>{label('trending')}</h2>
        {topics.map((topic, index) => (
          <div className={s.row} key={topic} data-testid="trend">
            <span className={s.grow}>
              <b>{topic}</b>
              <br />
              <span className={s.muted}>{(index + 1) * 1234}</span>
            </span>
          </div>
        ))}
      </aside>
      <aside className={s.card} role="complementary">
        <h2 className={s.title}>{label('whoToFollow')}</h2>
        {people.slice(0, 3).map((account) => (
          <div className={s.row} key={account.handle} data-testid="UserCell">
            <Avatar account={account} size={40} />
            <span className={s.grow}>
              <b>{account.name}</b>
              <br />
              <span className={s.muted}>@{account.handle}</span>
            </span>
            <button type="button" className={s.follow}>
              {label('follow')}
            </button>
          </div>
        ))}
      </aside>
    </div>
  );
}
