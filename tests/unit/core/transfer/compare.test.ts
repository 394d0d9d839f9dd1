import { describe, expect, it } from 'vitest';
import { agencyShape } from '@/lib/core/agency.ts';
import { savedReplySchema } from '@/lib/core/replies/saved-reply.ts';
import { compareSettings, type MachineSettings, mergeSettings } from '@/lib/core/transfer/compare.ts';
import { keysOfPart, PARTS } from '@/lib/core/transfer/parts.ts';

const machine = (given: Partial<MachineSettings> = {}): MachineSettings => ({
  agency: {},
  items: {},
  replies: [],
  ...given,
});
const reply = (id: string, text = 'Terima kasih.') =>
  savedReplySchema.parse({ id, versions: { id: { title: id, text } } });
const changesOf = (current: MachineSettings, incoming: MachineSettings) =>
  Object.fromEntries(compareSettings(current, incoming).map(({ part, changes }) => [part, changes]));

it('every key of the rules is in one part, and in one only', () => {
  expect(PARTS.flatMap(keysOfPart).sort()).toEqual(Object.keys(agencyShape).sort());
});

describe('what a file would change', () => {
  it('is told by part and value, lists member by member', () => {
    const current = machine({ agency: { name: 'Kota Contoh', officialDomains: ['lama.example', 'kotacontoh.go.id'] } });
    const incoming = machine({
      agency: {
        name: 'Kota Baru',
        officialDomains: ['kotacontoh.go.id', 'baru.example'],
        rules: { 'links/link-http': 'off' },
      },
    });
    expect(changesOf(current, incoming)).toEqual({
      agency: [
        { path: 'name', kind: 'changed', before: 'Kota Contoh', after: 'Kota Baru' },
        { path: 'officialDomains.lama.example', kind: 'removed', before: 'lama.example' },
        { path: 'officialDomains.baru.example', kind: 'added', after: 'baru.example' },
      ],
      checks: [{ path: 'rules.links/link-http', kind: 'added', after: 'off' }],
    });
  });

  it('is nothing where only the order or a default that is spelled out differs', () => {
    const current = machine({ agency: { accounts: ['a', 'b'] } });
    expect(compareSettings(current, machine({ agency: { accounts: ['b', 'a'], maxPostLength: 280 } }))).toEqual([]);
  });

  it('tells of saved replies that are new or differ, not of those that only this machine has', () => {
    const current = machine({ replies: [reply('only-here'), reply('same'), reply('other', 'Lama.')] });
    const incoming = machine({ replies: [reply('same'), reply('other', 'Baru.'), reply('new')] });
    expect(changesOf(current, incoming)['replies']?.map(({ path }) => path)).toEqual([
      'savedReplies.other',
      'savedReplies.new',
    ]);
  });

  it('names packs by their name, and cuts what is long', () => {
    const incoming = machine({
      agency: { name: 'x'.repeat(200) },
      items: { packs: [{ name: 'Nasional', values: {} }] },
    });
    const changes = changesOf(machine(), incoming);
    expect(changes['packs']).toEqual([{ path: 'packs.Nasional', kind: 'added' }]);
    expect(changes['agency']?.[0]?.after).toHaveLength(120);
  });

  it('keeps capitals', () => {
    const [change] = compareSettings(machine(), machine({ agency: { accounts: ['KotaContoh'] } }));
    expect(change?.changes).toEqual([{ path: 'accounts.KotaContoh', kind: 'added', after: 'KotaContoh' }]);
  });
});

describe('what is taken over', () => {
  const current = machine({
    agency: { name: 'Kota Contoh', accounts: ['KotaContoh'], timeZone: 'Asia/Jakarta', future: 1 },
    items: { language: 'id', staff: 'Rina' },
    replies: [reply('only-here'), reply('both', 'Lama.')],
  });
  const incoming = machine({
    agency: { name: 'Kota Baru', rules: { 'links/link-http': 'off' } },
    items: { language: 'en', mutes: { kotacontoh: ['links/link-http'] } },
    replies: [reply('both', 'Baru.')],
  });

  it('is the chosen parts alone; what the file lacks of them goes, unknown keys stay', () => {
    expect(mergeSettings(current, incoming, ['agency'])).toEqual({
      ...current,
      agency: { name: 'Kota Baru', future: 1 },
    });
    expect(mergeSettings(current, incoming, ['language']).items).toEqual({ language: 'en', staff: 'Rina' });
    expect(mergeSettings(current, incoming, ['machine']).items).toEqual({ language: 'id' });
  });

  it('adds saved replies and keeps those that only this machine has', () => {
    const { replies } = mergeSettings(current, incoming, ['replies']);
    expect(replies).toEqual([reply('only-here'), reply('both', 'Baru.')]);
  });

  it('leaves nothing to change', () => {
    expect(compareSettings(mergeSettings(current, incoming, PARTS), incoming)).toEqual([]);
  });
});
