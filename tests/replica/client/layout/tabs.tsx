import { sheet } from '../sheet.ts';

const s = sheet({
  bar: 'display:flex;position:sticky;top:0;z-index:3;background:color-mix(in srgb,var(--bg) 85%,transparent);backdrop-filter:blur(12px);border-bottom:1px solid var(--line);',
  tab: 'flex:1;border:0;background:none;font-weight:500;font-size:15px;color:var(--muted);padding:0 16px;cursor:pointer;&[aria-selected="true"]{color:var(--text);font-weight:700}&:hover{background:var(--hover)}',
  name: 'display:inline-block;padding:16px 0;position:relative;',
  active: 'position:absolute;bottom:0;inset-inline:0;height:4px;border-radius:4px;background:rgb(29,155,240);',
});

interface Props {
  readonly names: readonly string[];
  readonly active: number;
  readonly onSelect: (index: number) => void;
}

export function Tabs({ names, active, onSelect }: Props) {
  return (
    <nav aria-live="polite" role="navigation">
      <div className={s.bar} role="tablist">
        {names.map((name, index) => (
          <button
            type="button"
            key={name}
            role="tab"
            className={s.tab}
            aria-selected={index === active}
            onClick={() => onSelect(index)}
          >
            <span className={s.name}>
              {name}
              {index === active && <span className={s.active} />}
            </span>
          </button>
        ))}
      </div>
    </nav>
  );
}
