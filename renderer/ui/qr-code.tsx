import { qrModules, qrPath } from '../../shared/paper/qr-modules.ts';

/** A text for another device's camera; drawn here, since the page loads no picture from anywhere. */
export function QrCode({
  text,
  label,
  size = 'large',
}: {
  readonly text: string;
  readonly label: string;
  readonly size?: 'small' | 'large';
}) {
  const modules = qrModules(text);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      className={`qr ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={modules.length} height={modules.length} fill="#fff" />
      <path d={qrPath(modules)} fill="#000" />
    </svg>
  );
}
