interface CodePictureProps {
  readonly picture: { readonly size: number; readonly path: string };
  readonly label: string;
}

/** A QR code: dark on light in every theme, for readers expect it so. */
export const CodePicture = ({ picture: { size, path }, label }: CodePictureProps) => (
  <svg
    className="code-picture"
    viewBox={`0 0 ${size} ${size}`}
    role="img"
    aria-label={label}
    shapeRendering="crispEdges"
  >
    <rect width={size} height={size} fill="#ffffff" />
    <path d={path} fill="#000000" />
  </svg>
);
