import encodeQR from 'qr';

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
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      className={`qr ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
