interface CodePictureProps {
  readonly picture: { readonly size: number; readonly path: string };
  readonly label: string;
}

/** Light border around a QR code, in its units; readers need four. */
const QUIET = 4;

/** A QR code: dark on light in every theme, for readers expect it so. */
export function CodePicture({ picture: { size, path }, label }: CodePictureProps) {
  const side = size + 2 * QUIET;
  return (
    <svg
      className="code-picture"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
