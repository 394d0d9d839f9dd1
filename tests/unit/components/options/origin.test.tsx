// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { ListEditor } from '@/components/options/list-editor.tsx';
import { NumberField } from '@/components/options/number-field.tsx';
import { OriginsContext } from '@/components/options/origin/origins.ts';
import { Problems } from '@/components/options/problems.tsx';
import { TimeZone } from '@/components/options/time-zone.tsx';
import type { Origins } from '@/lib/core/agency/resolve.ts';
import { byText, click, render } from '@/tests/support/render.tsx';

const ORIGINS: Origins = {
  timeZone: { source: 'pack', pack: 'Nasional' },
  'clocks.quietDays': { source: 'managed' },
  'clocks.waitingCitizenDays': { source: 'user' },
  'accounts.kotacontoh': { source: 'managed' },
  'glossary.RSUD': { source: 'pack', pack: 'Nasional' },
};
const provide = (node: React.ReactNode, closedLists: readonly string[] = []) => (
  <OriginsContext value={{ origins: ORIGINS, closedLists }}>{node}</OriginsContext>
);
const nothing = () => {};
/** What assistive technology reads after the name. */
const descriptionOf = (control: Element | null) =>
  (control?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('a value', () => {
  const field = (path: string) => (
    <NumberField
      path={path}
      label="Days"
      invalid="No"
      min={1}
      max={9}
      value={5}
      onChange={nothing}
      onLeaveField={nothing}
    />
  );

  test('that policy sets is read only, and described by who set it', async () => {
    const { root } = await render(provide(field('clocks.quietDays')));
    const box = root.querySelector('input');
    expect(box?.readOnly).toBe(true);
    expect(descriptionOf(box)).toContain('Set by your agency');
  });

  test('of the person is open, and says nothing', async () => {
    const { root } = await render(provide(field('clocks.waitingCitizenDays')));
    expect(root.querySelector('input')?.readOnly).toBe(false);
    expect(root.querySelector('.lock-note')).toBeNull();
  });

  test('of a pack names the pack, and a choice takes no other', async () => {
    const onChange = vi.fn();
    const zone = <TimeZone path="timeZone" label="Zone" hint="" none="None" value="Asia/Jakarta" onChange={onChange} />;
    const { root } = await render(provide(zone));
    const select = root.querySelector('select') as HTMLSelectElement;
    expect(select.getAttribute('aria-disabled')).toBe('true');
    expect(descriptionOf(select)).toContain('From the pack Nasional');
    await act(async () => {
      select.value = 'Asia/Makassar';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('a list', () => {
  const list = (field: 'accounts' | 'glossary', entries: readonly string[]) => (
    <ListEditor field={field} entries={entries} onAdd={nothing} onRemove={nothing} />
  );

  test('locks its members one by one, whatever their spelling', async () => {
    const { root } = await render(provide(list('accounts', ['KotaContoh', 'HumasContoh'])));
    const [locked, open] = root.querySelectorAll('.chip');
    expect(locked?.querySelector('button')).toBeNull();
    expect(locked?.textContent).toContain('Set by your agency');
    expect(open?.querySelector('button')).not.toBeNull();
    expect(root.querySelectorAll('.lock-note')).toHaveLength(1);
    expect(root.querySelector('textarea')).not.toBeNull();
  });

  test('knows entries of the glossary by their acronym', async () => {
    const { root } = await render(provide(list('glossary', ['RSUD = Rumah Sakit Umum Daerah', 'KTP = Kartu'])));
    expect(root.querySelectorAll('.chip button')).toHaveLength(1);
    expect(byText('.lock-note', 'Nasional')).toBeDefined();
  });

  test('that policy closed has no box for new entries', async () => {
    const { root } = await render(provide(list('accounts', ['KotaContoh']), ['accounts']));
    expect(root.querySelector('textarea')).toBeNull();
    expect(byText('.lock-note', 'closed this list')).toBeDefined();
  });
});

test('problems are told by who set the values; only one\u2019s own can be repaired', async () => {
  const onRepair = vi.fn();
  const problem = (path: string, more = {}) => ({ path, message: '', ...more });
  const problems = [
    problem('accounts.1', { source: 'managed' }),
    problem('onlyManaged.0', { source: 'managed' }),
    problem('offcialDomains', { source: 'managed' }),
    problem('rules.links/x', { source: 'pack', pack: 'Nasional' }),
    problem('name', { source: 'user' }),
    problem(''),
  ];
  const { root } = await render(<Problems problems={problems} onRepair={onRepair} />);
  const [policy, pack, own, ...others] = root.querySelectorAll('.notice');
  expect(others).toEqual([]);
  expect(policy?.querySelectorAll('li')).toHaveLength(3);
  expect(policy?.textContent).toContain('Account handles, entry 2');
  expect(policy?.textContent).toContain('no setting of this name');
  expect(pack?.querySelector('h3')?.textContent).toContain('the pack Nasional');
  expect(own?.querySelectorAll('li')).toHaveLength(2);
  expect(root.querySelectorAll('button')).toHaveLength(1);
  await click(own?.querySelector('button'));
  expect(onRepair).toHaveBeenCalledOnce();
});
