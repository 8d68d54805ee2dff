/** An image, fitted to the width. Answers 1 (page). */
export async function showImage(area: HTMLElement, bytes: Uint8Array): Promise<number> {
  const image = document.createElement('img');
  image.className = 'picture';
  image.alt = '';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  image.src = address;
  await image.decode();
  area.append(image);
  document.querySelector<HTMLElement>('#bar')?.setAttribute('hidden', '');
  return 1;
}
