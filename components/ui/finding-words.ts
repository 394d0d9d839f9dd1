import type { Finding, MessageData } from '@/lib/core/finding.ts';
import { inLanguage } from '@/lib/core/own-rules/words.ts';
import type { Translator } from '@/lib/i18n.ts';

type Part = 'title' | 'why' | 'how' | `messages.${string}` | `suggestions.${string}`;

/** A finding in words: those of the locales, or for an agency's own rule the agency's. Empty where it has none. */
export function findingWords(words: Translator, finding: Finding, part: Part, data?: MessageData): string {
  const { own, ruleId } = finding;
  if (!own) return words.t(`rules.${ruleId}.${part}`, data ?? finding.data ?? {});
  if (part.startsWith('suggestions.')) return words.t(`common.own.${part.slice('suggestions.'.length)}`, data ?? {});
  if (part === 'how') return '';
  const wording = part === 'title' || part === 'why' ? own[part] : own.message;
  return wording ? inLanguage(wording, words.tag) : '';
}
