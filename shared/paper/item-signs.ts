import { hangulSign } from './korean-document.ts';
import type { PaperBlock } from './paper.ts';

/**
 * The sign before each block, in order; null where a block is no item. An item counts on from the one before it on its level and
 * begins anew below a higher one; other blocks between them do not interrupt. 1. 가. 1) 가) (1) (가) ① ㉮ (행정업무규정 시행규칙 제2조).
 */
export function itemSigns(blocks: readonly PaperBlock[]): readonly (string | null)[] {
  const counts = Array.from({ length: signs.length }, () => 0);
  return blocks.map((block) => {
    if (block.kind !== 'item') return null;
    const index = counts[block.level - 1] ?? 0;
    counts[block.level - 1] = index + 1;
    counts.fill(0, block.level);
    return signs[block.level - 1]?.(index) ?? null;
  });
}

const signs: readonly ((index: number) => string)[] = [
  (index) => `${index + 1}.`,
  (index) => `${hangulSign(index)}.`,
  (index) => `${index + 1})`,
  (index) => `${hangulSign(index)})`,
  (index) => `(${index + 1})`,
  (index) => `(${hangulSign(index)})`,
  (index) => (index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`),
  (index) => (index < 14 ? String.fromCodePoint(0x326e + index) : `(${hangulSign(index)})`),
];
