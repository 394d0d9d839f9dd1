import { useStore } from 'zustand';
import type { AgencyRules } from '@/lib/core/agency.ts';
import type { Change } from '@/lib/stores/agency-changes.ts';
import { NEW_RULE, type OwnRuleFormsStore } from '@/lib/stores/own-rule-forms.ts';
import { EditorView } from './editor-view.tsx';
import { RuleList } from './rule-list.tsx';

export interface OwnRulesProps {
  readonly rules: AgencyRules;
  readonly forms: OwnRuleFormsStore;
  readonly onChange: (change: Change) => void;
  readonly onLeaveField: () => void;
}

interface OwnRulesSectionProps extends OwnRulesProps {
  /** From the address: an id or NEW_RULE; absent for the list. */
  readonly view: string | undefined;
}

/** The rules that an agency makes for itself: the list, or the one that the address names. */
export function OwnRulesSection({ view, ...props }: OwnRulesSectionProps) {
  const forms = useStore(props.forms);
  if (view === undefined) return <RuleList {...props} forms={forms} />;
  const isNew = view.startsWith(NEW_RULE);
  return (
    <EditorView
      {...props}
      forms={forms}
      id={isNew ? NEW_RULE : view}
      wantedKind={isNew ? view.slice(NEW_RULE.length + 1) : ''}
    />
  );
}
