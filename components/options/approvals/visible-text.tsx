import { visiblePieces } from '@/lib/core/visible.ts';
import { useWords } from '../words.tsx';

/** A text exactly as it would be published, with what hides in it shown by its code. Never markup. */
export function VisibleText({ text }: { readonly text: string }) {
  const { t } = useWords();
  return (
    <p className="exact" dir="auto">
      {visiblePieces(text).map((piece, index) =>
        piece.code === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
          <span key={index}>{piece.text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <mark key={index} title={t('options.approvals.hidden')}>
            <bdi>{piece.code}</bdi>
          </mark>
        ),
      )}
    </p>
  );
}
