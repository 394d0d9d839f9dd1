import { type ClipboardEvent, type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { ApproverState } from '@/lib/stores/approver.ts';
import { useWords } from '../words.tsx';

const imageIn = (files: FileList | null): File | undefined =>
  [...(files ?? [])].find(({ type }) => type.startsWith('image/'));

/** Where a request comes in: pasted text, a pasted screenshot, or the file of one. */
export function OpenRequest({ state }: { readonly state: ApproverState }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void state.open(text);
  };
  const paste = (event: ClipboardEvent) => {
    const image = imageIn(event.clipboardData.files);
    if (!image) return;
    event.preventDefault();
    void state.openPicture(image);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t('options.approvals.paste')}
        hint={t('options.approvals.pasteHint')}
        error={state.fault && t(`gates.fault.${state.fault}`)}
      >
        {(control) => (
          <textarea
            {...control}
            className="text code-text"
            rows={4}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={paste}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="submit" look="primary">
          {t('options.approvals.open')}
        </Button>
      </div>
      <Field label={t('options.approvals.file')} hint={t('options.approvals.fileHint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/*"
            onChange={(event) => {
              const image = imageIn(event.target.files);
              // The same file again is a new try.
              event.target.value = '';
              if (image) void state.openPicture(image);
            }}
          />
        )}
      </Field>
    </form>
  );
}
