import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '@/lib/core/finding.ts';
import { type ComposerDeps, createComposerStore, type Reading, type WriteOutcome } from '@/lib/stores/composer.ts';

const finding = (over: Partial<Finding> = {}): Finding => ({
  ruleId: 'links/link-http',
  severity: 'warn',
  outcome: 'violation',
  messageId: 'found',
  suggestions: [],
  fingerprint: 'f1',
  ...over,
});

const reading = (text: string, findings: readonly Finding[] = []): Reading => ({
  status: 'checked',
  posts: [
    { draft: { text, kind: 'post', media: [], account: 'KotaContoh' }, findings, length: text.length, maxLength: 280 },
  ],
  signature: text,
  slot: 'inline',
  failedRules: [],
  mutedRules: [],
});

const leak = finding({ ruleId: 'privacy/id-nik', severity: 'block', fingerprint: 'leak' });

describe('composer store', () => {
  let deps: { [Key in keyof ComposerDeps]: ReturnType<typeof vi.fn> };
  const create = () => createComposerStore(deps as unknown as ComposerDeps);
  beforeEach(() => {
    deps = {
      write: vi.fn(async () => ({ ok: true })),
      copy: vi.fn(async () => {}),
      recordHeld: vi.fn(),
      recordOverride: vi.fn(async () => {}),
      mute: vi.fn(async () => {}),
      onLetThrough: vi.fn(),
    };
  });

  it('mutes a hint for the account, can take it back, and never mutes what holds', async () => {
    const store = create();
    store.getState().update(reading('a', [finding(), leak]));
    const [held, hint] = store.getState().findings;
    if (held) await store.getState().mute(held);
    expect(deps.mute).not.toHaveBeenCalled();
    if (hint) await store.getState().mute(hint);
    expect(deps.mute).toHaveBeenLastCalledWith('KotaContoh', 'links/link-http', true);
    expect(store.getState().notice).toMatchObject({ kind: 'muted', account: 'KotaContoh' });
    await store.getState().undoMute();
    expect(deps.mute).toHaveBeenLastCalledWith('KotaContoh', 'links/link-http', false);
  });

  describe('what the record needs', () => {
    const fix = finding({ suggestions: [{ messageId: 'https', edits: [] }] });
    const takeFix = async (store: ReturnType<typeof create>) => {
      const placed = store.getState().findings.find(({ suggestions }) => suggestions.length > 0);
      const suggestion = placed?.suggestions[0];
      if (placed && suggestion) await store.getState().fix(placed, suggestion);
    };

    it('names fixes that were taken, not those taken back or not written', async () => {
      const store = create();
      store.getState().update(reading('a', [fix]));
      await takeFix(store);
      expect(store.getState().fixes).toEqual(['links/link-http']);
      await store.getState().undoFix();
      expect(store.getState().fixes).toEqual([]);
      deps.write.mockResolvedValueOnce({ ok: false, reason: 'changed' });
      await takeFix(store);
      expect(store.getState().fixes).toEqual([]);
    });

    it('keeps one key from the first hold to publication, and then begins anew', async () => {
      const store = create();
      store.getState().update(reading('a', [fix, leak]));
      store.getState().decide();
      await takeFix(store);
      await store.getState().override({ code: 'approved' });
      store.getState().decide();
      const contexts = [deps.recordHeld, deps.recordOverride, deps.onLetThrough].map(
        (called) => called.mock.calls[0]?.[0],
      );
      const { postKey } = contexts[0];
      expect(contexts).toMatchObject([{ postKey, fixes: [] }, { postKey, fixes: ['links/link-http'] }, { postKey }]);
      store.getState().published('another');
      expect(store.getState().postKey).toBe(postKey);
      store.getState().published(postKey);
      expect(store.getState()).toMatchObject({ fixes: [] });
      expect(store.getState().postKey).not.toBe(postKey);
    });

    it('goes on with the draft in a composer that X built anew, and not with the next post', () => {
      const before = create();
      before.getState().update(reading('a', [leak]));
      const carried = { ...before.getState().carry(), fixes: ['links/link-http' as const] };
      const same = create();
      same.getState().update(reading('a', [leak]));
      same.getState().resume(carried);
      expect(same.getState()).toMatchObject({ postKey: carried.postKey, fixes: ['links/link-http'] });
      const next = create();
      next.getState().update(reading(''));
      next.getState().resume(carried);
      expect(next.getState().postKey).not.toBe(carried.postKey);
      expect(next.getState().fixes).toEqual([]);
    });
  });

  it('says so when a mute could not be saved', async () => {
    const store = create();
    store.getState().update(reading('a', [finding()]));
    deps.mute.mockRejectedValueOnce(new Error('full'));
    const [hint] = store.getState().findings;
    if (hint) await store.getState().mute(hint);
    expect(store.getState().notice).toEqual({ kind: 'mute-failed' });
  });

  it('listens in the open panel, and shows findings again when Post is held', () => {
    const store = create();
    store.getState().update(reading('a', [leak]));
    store.getState().setListening(true);
    expect(store.getState()).toMatchObject({ listening: true, panelOpen: true });
    store.getState().decide();
    expect(store.getState()).toMatchObject({ listening: false, panelOpen: true });
  });

  it('lets a draft without blocking findings through and reports it', () => {
    const store = create();
    store.getState().update(reading('a', [finding()]));
    expect(store.getState().decide()).toBe('pass');
    expect(deps.onLetThrough).toHaveBeenCalledWith(expect.objectContaining({ account: 'KotaContoh' }), false);
  });

  it('holds a blocking finding, opens the panel and records the hold once', () => {
    const store = create();
    store.getState().update(reading('a', [leak]));
    expect(store.getState().decide()).toBe('hold');
    expect(store.getState().decide()).toBe('hold');
    expect(store.getState()).toMatchObject({ held: true, panelOpen: true });
    expect(deps.recordHeld).toHaveBeenCalledTimes(1);
    expect(deps.onLetThrough).not.toHaveBeenCalled();
  });

  it('lets an overridden draft through exactly once', async () => {
    const store = create();
    store.getState().update(reading('a', [leak]));
    await store.getState().override({ code: 'approved' });
    expect(store.getState().decide()).toBe('pass');
    expect(deps.onLetThrough).toHaveBeenCalledWith(expect.anything(), true);
    expect(store.getState().decide()).toBe('hold');
  });

  it('voids an override when the content changes by a single character', async () => {
    const store = create();
    store.getState().update(reading('a', [leak]));
    await store.getState().override({ code: 'approved' });
    store.getState().update(reading('ab', [leak]));
    expect(store.getState().decide()).toBe('hold');
  });

  it('grants nothing when the content changed while the reason was being recorded', async () => {
    const store = create();
    store.getState().update(reading('a', [leak]));
    deps.recordOverride.mockImplementation(async () => store.getState().update(reading('b', [leak])));
    await store.getState().override({ code: 'approved' });
    expect(store.getState().notice).toEqual({ kind: 'changed' });
    expect(store.getState().decide()).toBe('hold');
  });

  it('takes no reason while a fix is being written: what would be allowed is not what is shown', async () => {
    const store = create();
    store.getState().update(reading('a', [leak]));
    let written = (_: WriteOutcome) => {};
    deps.write.mockReturnValue(
      new Promise<WriteOutcome>((resolve) => {
        written = resolve;
      }),
    );
    const [placed] = store.getState().findings;
    if (!placed) throw new Error('nothing found');
    const fixing = store.getState().fix(placed, { edits: [] } as never);
    await store.getState().override({ code: 'approved' });
    expect(deps.recordOverride).not.toHaveBeenCalled();
    expect(store.getState().released).toBeUndefined();
    written({ ok: true });
    await fixing;
    await store.getState().override({ code: 'approved' });
    expect(store.getState().decide()).toBe('pass');
  });

  it('says so when the reason could not be recorded, and does not block for it', async () => {
    const store = create();
    store.getState().update(reading('a', [leak]));
    deps.recordOverride.mockRejectedValue(new Error('full'));
    await store.getState().override({ code: 'approved' });
    expect(store.getState().notice).toEqual({ kind: 'not-recorded' });
    expect(store.getState().decide()).toBe('pass');
  });

  it.each<Reading>([
    { status: 'not-checked', missing: ['postButton'] },
    { status: 'quiet', account: 'orang' },
    { status: 'stale' },
  ])('never holds when the reading is $status', (blind) => {
    const store = create();
    store.getState().update(reading('a', [leak]));
    store.getState().update(blind);
    expect(store.getState().decide()).toBe('pass');
    expect(store.getState().findings).toEqual([]);
  });

  it('ignores a finding here until restored, and never a blocking one', () => {
    const store = create();
    store.getState().update(reading('a', [finding(), leak]));
    for (const each of store.getState().findings) store.getState().ignore(each);
    expect(store.getState().findings.map(({ fingerprint }) => fingerprint)).toEqual(['leak']);
    store.getState().update(reading('a b', [finding(), leak]));
    expect(store.getState().findings).toHaveLength(1);
    store.getState().restoreIgnored();
    expect(store.getState().findings).toHaveLength(2);
  });

  it('orders findings by severity, then by post of the thread', () => {
    const store = create();
    const two = reading('a', [finding({ severity: 'advise', fingerprint: 'tip' })]);
    if (two.status !== 'checked') throw new Error('unreachable');
    const posts = [...two.posts, ...(reading('b', [leak, finding()]) as typeof two).posts];
    store.getState().update({ ...two, posts });
    expect(store.getState().findings.map(({ fingerprint, post }) => [fingerprint, post])).toEqual([
      ['leak', 1],
      ['f1', 1],
      ['tip', 0],
    ]);
  });

  it('applies a fix through the writer and undoes it', async () => {
    const store = create();
    const fixable = finding({
      suggestions: [{ messageId: 'https', edits: [{ span: { start: 0, end: 4 }, newText: 'https' }] }],
    });
    store.getState().update(reading('http://x', [fixable]));
    const [placed] = store.getState().findings;
    const [suggestion] = fixable.suggestions;
    if (!placed || !suggestion) throw new Error('unreachable');
    await store.getState().fix(placed, suggestion);
    expect(deps.write).toHaveBeenLastCalledWith(0, 'http://x', 'https://x');
    await store.getState().undoFix();
    expect(deps.write).toHaveBeenLastCalledWith(0, 'https://x', 'http://x');
    expect(store.getState().notice).toEqual({ kind: 'undone' });
  });

  it.each([
    ['restored', { kind: 'fix-failed', copied: true }],
    ['lost', { kind: 'fix-failed', copied: true }],
    ['changed', { kind: 'changed' }],
  ])('says what happened when a write ends as %s', async (reason, notice) => {
    const store = create();
    deps.write.mockResolvedValue({ ok: false, reason });
    const fixable = finding({
      suggestions: [{ messageId: 'x', edits: [{ span: { start: 0, end: 1 }, newText: 'b' }] }],
    });
    store.getState().update(reading('a', [fixable]));
    const [placed] = store.getState().findings;
    if (!placed) throw new Error('unreachable');
    await store.getState().fix(placed, fixable.suggestions[0] as never);
    expect(store.getState()).toMatchObject({ notice, busy: false });
    expect(deps.copy).toHaveBeenCalledTimes(reason === 'changed' ? 0 : 1);
  });
});
