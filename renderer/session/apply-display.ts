import type { Display } from '../../shared/contracts/display.ts';

/** Sets what the style sheets read: theme, contrast and size of text are words of the root element. */
export function applyDisplay({ theme, contrast, textSize }: Display): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['contrast'] = contrast;
  dataset['textSize'] = String(textSize);
}
