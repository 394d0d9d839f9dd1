import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { OWN_RULE_KINDS } from '@/lib/core/agency/own-rule.ts';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import { blankOwnRule, type OwnRuleForm, ownIdFor, ownRuleForm, readOwnRule } from '@/lib/core/own-rules/form.ts';
import { inLanguage } from '@/lib/core/own-rules/words.ts';
import { NEW_RULE, type OwnRuleFormsState } from '@/lib/stores/own-rule-forms.ts';
import { replaceAddress } from '../address.ts';
import { useIsClosed, useOriginOf } from '../origin/origins.ts';
import { Subview } from '../replies/subview.tsx';
import { useWords } from '../words.tsx';
import type { FormPart } from './form-part.ts';
import { LookFor } from './look-for.tsx';
import type { OwnRulesProps } from './own-rules-section.tsx';
import { RuleWords } from './rule-words.tsx';
import { Strictness } from './strictness.tsx';
import { Tries } from './tries.tsx';
import { addressOf, OWN_RULES } from './view.ts';
import { Where } from './where.tsx';

interface EditorViewProps extends Omit<OwnRulesProps, 'forms'> {
  readonly forms: OwnRuleFormsState;
  readonly id: string;
  /** Chosen on the way here, for a new rule. */
  readonly wantedKind: string;
}

const newForm = (kind: string): OwnRuleForm => ({
  ...blankOwnRule(),
  kind: OWN_RULE_KINDS.find((known) => known === kind) ?? 'terms',
});

/** Writing a rule: everything is stored as it is typed, once it is right. */
export function EditorView({ rules, forms, id, wantedKind, onChange, onLeaveField }: EditorViewProps) {
  const { t, tag } = useWords();
  const originOf = useOriginOf();
  const isClosed = useIsClosed('ownRules');
  const { ownRules } = rules;
  const stored = ownRules.find((rule) => rule.id === id);
  const typed = forms.forms[id];
  const read = typed && readOwnRule(typed, id === NEW_RULE ? 'new' : id);
  const problems = read && 'problems' in read ? read.problems : [];
  // What was typed and stored, and then changed elsewhere or taken back, is no longer what counts.
  const isOvertaken = id !== NEW_RULE && read && 'rule' in read && JSON.stringify(read.rule) !== JSON.stringify(stored);
  const form =
    (isOvertaken ? undefined : typed) ??
    (stored ? ownRuleForm(stored) : id === NEW_RULE ? newForm(wantedKind) : undefined);
  const { drop } = forms;
  /** The id that the new rule just got; the address follows a moment later, and typing goes on meanwhile. */
  const born = useRef<string>(undefined);
  useEffect(() => {
    if (born.current === undefined || id === NEW_RULE) return;
    born.current = undefined;
    drop(NEW_RULE);
  }, [id, drop]);
  const isRight = typed !== undefined && problems.length === 0;

  useEffect(() => () => onLeaveField(), [onLeaveField]);
  // What is stored need not be kept as typed; what is not right yet waits for the person to come back.
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => isRight && drop(id);
  });
  useEffect(() => () => leave.current(), []);

  const back = { href: OWN_RULES, label: t('ownRules.back') };
  if (!form) {
    return (
      <Subview title={t('ownRules.gone.title')} back={back}>
        <p>{t('ownRules.gone.body')}</p>
      </Subview>
    );
  }
  const origin = stored ? originOf('ownRules', stored) : { source: 'default' as const };
  const locked = isLocked(origin);

  const change = (part: Partial<OwnRuleForm>) => {
    const next = { ...form, ...part };
    const ids = ownRules.map((rule) => rule.id);
    const target = id === NEW_RULE ? (born.current ?? ownIdFor(next.title.en || next.title.id, ids)) : id;
    const result = readOwnRule(next, target);
    if ('problems' in result) {
      forms.type(id, next);
      return;
    }
    forms.type(id, next);
    forms.type(target, next);
    onChange({ kind: 'ownRule', id: target, value: result.rule, typed: true });
    if (target === id || born.current !== undefined) return;
    born.current = target;
    replaceAddress(addressOf(target));
  };
  const copy = () => {
    if (!stored) return;
    const taken = ownRules.map((rule) => rule.id);
    const target = ownIdFor(stored.id, taken);
    onChange({ kind: 'ownRule', id: target, value: { ...stored, id: target } });
    replaceAddress(addressOf(target));
  };
  const errorAt = (path: keyof OwnRuleForm): string | undefined => {
    const code = problems.find((problem) => problem.path === path)?.code;
    // Nobody has come to the empty boxes of a new rule yet; the list below names them calmly.
    if (code === undefined || (code === 'missing' && stored === undefined)) return undefined;
    const isPlain = code === 'missing' || code === 'invalid' || code === 'too-long';
    return t(isPlain ? `ownRules.problems.${code}` : `ownRules.pattern.${code}`);
  };
  const part: FormPart = { form, errorAt, onChange: change, onLeave: onLeaveField };

  return (
    <Subview title={stored ? inLanguage(stored.title, tag) : t('ownRules.new')} back={back}>
      {locked && (
        <Notice tone="advise" title={t(`ownRules.origin.${origin.source}`, { pack: origin.pack ?? '' })}>
          {!isClosed && (
            <>
              <p>{t('ownRules.origin.lead')}</p>
              <Button onClick={copy}>{t('ownRules.act.copy')}</Button>
            </>
          )}
        </Notice>
      )}
      <fieldset className="own-editor" disabled={locked}>
        <legend className="visually-hidden">{stored ? inLanguage(stored.title, tag) : t('ownRules.new')}</legend>
        <RuleWords {...part} />
        <div className="own-bench">
          <LookFor {...part} />
          <Tries {...part} />
        </div>
        <Strictness {...part} />
        <Where {...part} />
      </fieldset>
      {problems.length > 0 && (
        <div className="own-not-yet">
          <Notice tone="warn" title={t('ownRules.notYet')}>
            <p>{problems.map(({ path }) => t(`ownRules.places.${path}`)).join(' · ')}</p>
            {stored && <p>{t('ownRules.saved')}</p>}
          </Notice>
        </div>
      )}
    </Subview>
  );
}
