import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignGroup, type GroupMember, groupLabel, indexGroups } from '@/lib/core/cases/groups.ts';
import { isSameMatter, issueKey } from '@/lib/core/cases/issue-key.ts';

const same = (a: string, b: string): boolean => isSameMatter(issueKey(a), issueKey(b));

describe('the same matter', () => {
  test.each([
    ['Taps dry in Sector 4 since 6am, any news?', 'no water in sector 4 again!!'],
    ['Taps dry in Sector 4 since 6am, any news?', 'Min, air mati di sektor 04 dari pagi'],
    ['no water sector 4', 'tolong min air di sektor 4 tidak mengalir'],
    ['Street lights out on Mill Road again', 'The street lamps are off at mill road, please fix'],
    ['lampu pju di jl merpati mati semua', 'Lampu jalan Merpati padam sudah 3 hari'],
    ['Sampah di Pasar Melati belum diangkut seminggu', 'sampah pasar melati numpuk bau, kapan diangkut?'],
    ['Website for school registration shows an error again', 'school registration website error, cannot log in'],
  ])('%s | %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  test.each([
    ['the same at two places', 'Taps dry in Sector 4 since 6am', 'Taps dry in Sector 9 since 6am'],
    ['two matters at one place', 'Taps dry in Sector 4', 'Loud music every night in Sector 4, who do I call?'],
    ['two matters at one place, in Indonesian', 'Lampu jl merpati mati', 'Sampah di jl merpati belum diangkut'],
    ['one word without a place', 'When will the water come back?', 'The water at the pool is too cold for children'],
    ['courtesy only', 'Good morning admin, please help', 'Good morning admin, please help'],
    ['nothing', '', ''],
    ['pictures', 'https://t.co/abc 😭', 'https://t.co/abd 😭'],
  ])('not: %s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

const member = (n: number, text: string, more: Partial<GroupMember> = {}): GroupMember => ({
  caseId: String(100 + n),
  author: `warga${n}`,
  postedAt: new Date(Date.parse('2026-11-27T00:00:00Z') + n * 60_000).toISOString(),
  key: issueKey(text),
  ...more,
});

describe('groups', () => {
  test('the first is alone; the second takes it along; of one person there is no group', () => {
    const index = indexGroups([]);
    expect(assignGroup(member(1, 'Taps dry in Sector 4'), index)).toBeUndefined();
    expect(assignGroup(member(2, 'Taps dry in Sector 4', { author: 'Warga1' }), index)).toBeUndefined();
    expect(assignGroup(member(3, 'no water sector 4'), index)).toEqual({
      group: '101',
      changed: ['103', '101', '102'],
    });
  });

  test('two days apart is another matter', () => {
    const index = indexGroups([member(1, 'Taps dry in Sector 4')]);
    const later = member(2, 'Taps dry in Sector 4', { postedAt: '2026-11-29T00:02:00.000Z' });
    expect(assignGroup(later, index)).toBeUndefined();
  });

  test('one that fits two groups joins them, under the lowest number', () => {
    const index = indexGroups([
      member(1, 'Taps dry in Sector 4', { group: '99' }),
      member(2, 'Taps dry in Sector 9', { group: '1000' }),
      member(3, 'Taps dry in Sector 9', { group: '1000' }),
    ]);
    const joined = assignGroup(member(4, 'Taps dry in Sector 4 and Sector 9'), index);
    expect(joined?.group).toBe('99');
    expect([...(joined?.changed ?? [])].sort()).toEqual(['102', '103', '104']);
  });

  test('in whatever order cases come, the groups are the same, one by one or over a restart', () => {
    const texts = [
      'air mati sektor 4',
      'taps dry sector 4',
      'no water sector 9',
      'sampah jl merpati bau',
      'sampah merpati bau sekali menumpuk',
      'taps dry sector 4 sector 9',
    ];
    const cases = fc.array(fc.record({ text: fc.constantFrom(...texts), author: fc.nat(3), hour: fc.nat(90) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(cases, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), fc.nat(12), (list, order, cut) => {
        const members = list.map(({ text, author, hour }, n) =>
          member(n, text, { author: `warga${author}`, postedAt: new Date(hour * 3_600_000).toISOString() }),
        );
        const groupsOf = (some: readonly GroupMember[], restartAt: number): Record<string, string> => {
          let index = indexGroups([]);
          const groups: Record<string, string> = {};
          some.forEach((one, at) => {
            if (at === restartAt) {
              index = indexGroups(
                some.slice(0, at).map((known) => {
                  const group = groups[known.caseId];
                  return group === undefined ? known : { ...known, group };
                }),
              );
            }
            const assigned = assignGroup(one, index);
            for (const id of assigned?.changed ?? []) groups[id] = assigned?.group ?? '';
          });
          return groups;
        };
        const shuffled = members
          .map((one, n) => [order[n] ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(groupsOf(shuffled, cut)).toEqual(groupsOf(members, -1));
      }),
    );
  });

  test('a label in their own words', () => {
    expect(groupLabel(['Taps dry in Sector 4 since 6am', 'taps are dry here, sector 4', 'no water sector 4'])).toBe(
      'taps dry · Sector 4',
    );
    expect(groupLabel(['lampu pju di jl merpati mati semua', 'Lampu jalan Merpati padam sudah 3 hari'])).toBe(
      'lampu mati · Merpati',
    );
    expect(groupLabel([])).toBe('');
  });
});
