import { type ComponentProps, type ReactNode, useId } from 'react';
import { Field } from '@/components/ui/field.tsx';
import { isLocked } from '@/lib/core/agency/resolve.ts';
import { LockNote } from './lock-note.tsx';
import { useOrigin } from './origins.ts';

type Control = Parameters<ComponentProps<typeof Field>['children']>[0];

interface SettingFieldProps extends Omit<ComponentProps<typeof Field>, 'children'> {
  /** Of the setting, e.g. `clocks.zone`; a field without one is never locked. */
  readonly path?: string | undefined;
  readonly children: (control: Control & { readonly readOnly: boolean }) => ReactNode;
}

/** A labelled control of one setting. Where policy or a pack sets it, it is read only, and says so. */
export function SettingField({ path, children, ...field }: SettingFieldProps) {
  const id = useId();
  const origin = useOrigin(path);
  const readOnly = isLocked(origin);
  return (
    <Field {...field}>
      {(control) => (
        <>
          {children({
            ...control,
            readOnly,
            'aria-describedby': describedBy(control['aria-describedby'], readOnly && id),
          })}
          <LockNote origin={origin} id={id} />
        </>
      )}
    </Field>
  );
}

/** The ids that there are, for `aria-describedby`. */
export const describedBy = (...ids: readonly (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;
