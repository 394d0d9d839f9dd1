import { useId, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icons.tsx';
import type { OwnRule } from '@/lib/core/agency/own-rule.ts';
import { tryOwnRule } from '@/lib/core/own-rules/examples.ts';
import { readOwnRule } from '@/lib/core/own-rules/form.ts';
import { useWords } from '../words.tsx';
import type { FormPart } from './form-part.ts';
import { Marked } from './marked.tsx';

type Side = 'flagged' | 'clean';

/** Words are not needed to try out what a rule looks for. */
const UNNAMED = { en: '–', id: '' };

/** Posts that the rule should find and should leave alone, checked with every letter typed. */
export function Tries({ form, onChange, onLeave }: FormPart) {
  const { t } = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  const read = readOwnRule({ ...form, title: UNNAMED, message: UNNAMED, sourceTitle: '', sourceUrl: '' }, 'try');
  const rule = 'rule' in read ? read.rule : undefined;

  const set = (side: Side, texts: readonly string[]) => onChange({ [side]: texts });
  const add = (side: Side) => {
    set(side, [...form[side], '']);
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-side=${side}] li:last-child textarea`)?.focus(),
    );
  };
  const remove = (side: Side, at: number) => {
    set(side, form[side].toSpliced(at, 1));
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-side=${side}] .own-add`)?.focus());
  };
  return (
    <fieldset className="own-tries" ref={box}>
      <legend>{t('ownRules.tries.title')}</legend>
      <p className="hint">{t('ownRules.tries.help')}</p>
      {(['flagged', 'clean'] as const).map((side) => (
        <div key={side} data-side={side}>
          <h4>{t(`ownRules.tries.${side}`)}</h4>
          <ul>
            {form[side].map((text, at) => (
              // Two examples may be alike; their order does not change while one is typed.
              // biome-ignore lint/suspicious/noArrayIndexKey: place is identity here
              <li key={at}>
                <Try
                  side={side}
                  number={at + 1}
                  text={text}
                  rule={rule}
                  onType={(next) => set(side, form[side].with(at, next))}
                  onLeave={onLeave}
                  onRemove={() => remove(side, at)}
                />
              </li>
            ))}
          </ul>
          <Button
            className="own-add"
            look="quiet"
            aria-label={`${t('ownRules.tries.add')}: ${t(`ownRules.tries.${side}`)}`}
            onClick={() => add(side)}
          >
            {t('ownRules.tries.add')}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}

interface TryProps {
  readonly side: Side;
  readonly number: number;
  readonly text: string;
  /** Absent while the rule is not complete. */
  readonly rule: OwnRule | undefined;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
}

function Try({ side, number, text, rule, onType, onLeave, onRemove }: TryProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <>
      <div className="own-try">
        <textarea
          className="text"
          rows={2}
          dir="auto"
          aria-label={t(`ownRules.tries.label.${side}`, { number })}
          aria-describedby={id}
          value={text}
          onChange={(event) => onType(event.target.value)}
          onBlur={onLeave}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={`${t(`ownRules.tries.${side}`)}: ${t('ownRules.tries.remove', { number })}`}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </div>
      <div id={id} aria-live="polite">
        {text.trim() !== '' && <Verdict side={side} text={text} rule={rule} />}
      </div>
    </>
  );
}

function Verdict({ side, text, rule }: Pick<TryProps, 'side' | 'text' | 'rule'>) {
  const { t } = useWords();
  if (!rule) {
    return (
      <p className="own-state" data-tone="off">
        <Icon name="unknown" />
        {t('ownRules.tries.waiting')}
      </p>
    );
  }
  const { isFlagged, marks, fixed, isStillFlagged } = tryOwnRule(rule, text);
  const isRight = isFlagged === (side === 'flagged');
  return (
    <>
      <p className="own-state" data-tone={isRight ? 'clear' : 'warn'}>
        <Icon name={isRight ? 'clear' : 'warn'} />
        {t(`ownRules.tries.${isRight ? 'pass' : 'fail'}.${side}`)}
      </p>
      {marks.length > 0 && (
        <p className="own-found">
          {t('ownRules.tries.marked')} <Marked text={text} spans={marks} />
        </p>
      )}
      {fixed !== undefined && (
        <p className="own-found">
          {t('ownRules.tries.fixed')} <q dir="auto">{fixed}</q>
        </p>
      )}
      {isStillFlagged && (
        <p className="own-state" data-tone="warn">
          <Icon name="warn" />
          {t('ownRules.tries.stillFlagged')}
        </p>
      )}
    </>
  );
}
