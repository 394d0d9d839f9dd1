import { type DragEvent, useId, useState } from 'react';

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** As an input's `accept`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** One file, chosen or dropped. */
export function FileDrop({ label, hint, accept, onFile }: FileDropProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <label
      className="drop"
      htmlFor={id}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="button">{label}</span>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file, mended, can then be chosen again.
          event.target.value = '';
        }}
      />
      <span className="hint">{hint}</span>
    </label>
  );
}
