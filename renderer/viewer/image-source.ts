import { canvasFor } from './canvas.ts';
import { shownSize } from './page-layout.ts';
import type { PageSource } from './page-source.ts';

/** A picture is a file of one page without words. Rejects when it cannot be decoded. */
export async function imageSource(bytes: Uint8Array): Promise<PageSource> {
  const image = document.createElement('img');
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  image.src = address;
  await image.decode();
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  const paint = (scale: number, rotation: 0 | 90 | 180 | 270) => {
    const shown = shownSize(size, scale, rotation);
    const { canvas, density } = canvasFor(shown);
    const pen = canvas.getContext('2d');
    pen?.scale(density, density);
    pen?.translate(shown.width / 2, shown.height / 2);
    pen?.rotate((rotation * Math.PI) / 180);
    pen?.drawImage(
      image,
      (-size.width * scale) / 2,
      (-size.height * scale) / 2,
      size.width * scale,
      size.height * scale,
    );
    return canvas;
  };
  return {
    pages: 1,
    looks: 'drawn',
    firstSize: size,
    sizeOf: async () => size,
    draw: async (_index, scale, rotation) => ({ content: [paint(scale, rotation)], nodes: [] }),
    release: () => undefined,
    textOf: async () => [],
    outline: async () => [],
    thumbnail: async (_index, width) => paint(width / size.width, 0),
    close: () => URL.revokeObjectURL(address),
  };
}
