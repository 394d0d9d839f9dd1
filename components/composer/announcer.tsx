import { useEffect, useState } from 'react';
import type { Gate } from '@/lib/core/approvals/needs.ts';
import type { Translator } from '@/lib/i18n.ts';
import { type ComposerState, isHolding } from '@/lib/stores/composer.ts';

/** Quiet time after the last change before the result is spoken, in ms: never while someone is typing. */
const PAUSE = 1200;

function summary({ reading, findings, held }: ComposerState, [missing]: readonly Gate[], { t }: Translator): string {
  if (reading.status === 'not-checked') return t('composer.notChecked.title');
  if (reading.status !== 'checked' || reading.posts.every(({ draft }) => draft.text === '')) return '';
  const block = findings.filter(isHolding).length;
  if (held && block > 0) return t('composer.announce.held', { count: block });
  if (held && missing) return t(`gates.announce.${missing}`);
  if (findings.length === 0) return t('composer.announce.clear');
  return t('composer.announce.summary', { block, look: findings.length - block });
}

interface AnnouncerProps {
  readonly state: ComposerState;
  readonly missing: readonly Gate[];
  readonly words: Translator;
}

/** A polite live region: the result of the check, once the person pauses, and only when it has changed. */
export function Announcer({ state, missing, words }: AnnouncerProps) {
  const text = summary(state, missing, words);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {spoken}
    </p>
  );
}
