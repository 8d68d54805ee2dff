import type { Problem } from '../basics/problem.ts';
import { say, type Language } from './language.ts';
import { problems } from './problems.ts';

/** A problem's two sentences: what happened, and what to do next. A code without sentences of its own says so honestly. */
export function problemText(problem: Problem, language: Language): { readonly title: string; readonly next: string } {
  const sentences = problems[problem.code] ?? problems['desk/internal'];
  if (!sentences) throw new Error('the general sentence is missing');
  const [titleKo, nextKo, titleEn, nextEn] = sentences;
  return {
    title: say([titleKo, titleEn], language, problem.details),
    next: say([nextKo, nextEn], language, problem.details),
  };
}
