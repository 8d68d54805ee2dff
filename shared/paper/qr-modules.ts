import encodeQR from 'qr';

/** The dark modules of a text's QR code, row by row, with the quiet zone of four around them (ISO/IEC 18004). */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
}

/** The dark modules as the path of a drawing whose units are modules. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}
