import type { Day } from '../../../shared/basics/day.ts';
import { koreanDay } from '../../../shared/paper/korean-document.ts';
import type { AnsweredText } from '../../../shared/question/answer.ts';
import { count, text, type KitTable } from './cells.ts';

/** What was published to everybody, a row each. */
export function publishedQuestionTable(
  published: readonly (AnsweredText & { readonly number: number; readonly on: Day; readonly record: string })[],
): KitTable {
  return {
    name: '사전질의 답변',
    columns: [
      ['번호', 8],
      ['질의', 60],
      ['답변', 80],
      ['게시일', 14],
      ['기록', 24],
    ].map(([title, width]) => ({ title: String(title), width: Number(width) })),
    rows: published.map(({ number, question, answer, on, record }) => [
      count(number),
      ...[question, answer, koreanDay(on), record].map(text),
    ]),
  };
}
