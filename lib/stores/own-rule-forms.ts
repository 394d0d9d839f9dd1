import { createStore, type StoreApi } from 'zustand/vanilla';
import { type OwnRuleForm, readOwnRule } from '@/lib/core/own-rules/form.ts';

/** Stands for the id of a rule that has none yet. */
export const NEW_RULE = '~new';

/** What is being typed into own rules, by id: also what is not right yet and so not stored. Kept while the page is open. */
export interface OwnRuleFormsState {
  readonly forms: Readonly<Record<string, OwnRuleForm>>;
  type(id: string, form: OwnRuleForm): void;
  drop(id: string): void;
}
export type OwnRuleFormsStore = StoreApi<OwnRuleFormsState>;

export const createOwnRuleForms = (): OwnRuleFormsStore =>
  createStore<OwnRuleFormsState>((set, get) => ({
    forms: {},
    type: (id, form) => set({ forms: { ...get().forms, [id]: form } }),
    drop(id) {
      const { [id]: _, ...forms } = get().forms;
      set({ forms });
    },
  }));

/** The ids of rules of which something typed is not stored, because it is not right yet. */
export const unfinished = ({ forms }: OwnRuleFormsState): readonly string[] =>
  Object.entries(forms)
    .filter(([id, form]) => 'problems' in readOwnRule(form, id === NEW_RULE ? 'new' : id))
    .map(([id]) => id);

/** Whether something would be lost when the page is left. */
export const hasUnfinished = (store: OwnRuleFormsStore): boolean => unfinished(store.getState()).length > 0;
