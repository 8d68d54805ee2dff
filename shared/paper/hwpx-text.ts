import { letterId, paragraphId, type LetterName, type ParagraphName } from './hwpx-looks.ts';
import { spansOf, type Line } from './paper.ts';
import { xmlText } from './xml-text.ts';

/** A paragraph of runs; where a line goes is the reader's affair, so that no line segments are stored. */
export function paragraph(look: ParagraphName, runs: string): string {
  return `<hp:p id="0" paraPrIDRef="${paragraphId(look)}" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0">${runs}</hp:p>`;
}

export function textRun(letter: LetterName, text: string): string {
  const lines = text
    .split('\n')
    .map(xmlText)
    .join('<hp:lineBreak/>')
    .replaceAll('\t', '<hp:tab width="4000" leader="NONE" type="LEFT"/>');
  return `<hp:run charPrIDRef="${letterId(letter)}"><hp:t>${lines}</hp:t></hp:run>`;
}

export function lineRuns(line: Line, letter: 'body' | 'section' | 'cell'): string {
  const strong = { body: 'strong', section: 'section', cell: 'cell-strong' } as const;
  const exact = { body: 'exact', section: 'section', cell: 'cell-exact' } as const;
  return spansOf(line)
    .map((span) =>
      typeof span === 'string'
        ? textRun(letter, span)
        : 'strong' in span
          ? textRun(strong[letter], span.strong)
          : textRun(exact[letter], span.exact),
    )
    .join('');
}
