import type { OwnRuleForm } from '@/lib/core/own-rules/form.ts';

/** What each part of the editor gets. */
export interface FormPart {
  readonly form: OwnRuleForm;
  /** What is wrong with a value, in words. */
  readonly errorAt: (path: keyof OwnRuleForm) => string | undefined;
  readonly onChange: (part: Partial<OwnRuleForm>) => void;
  /** A box lost the focus: what was typed is saved at once. */
  readonly onLeave: () => void;
}
