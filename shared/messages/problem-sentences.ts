/** [what happened (ko), what to do next (ko), what happened (en), what to do next (en)]. `{{name}}` takes a detail of the problem. */
export type ProblemSentences = readonly [titleKo: string, nextKo: string, titleEn: string, nextEn: string];

/** Several codes that mean the same to a person share their sentences. */
export function together(
  codes: readonly string[],
  sentences: ProblemSentences,
): Readonly<Record<string, ProblemSentences>> {
  return Object.fromEntries(codes.map((code) => [code, sentences]));
}
