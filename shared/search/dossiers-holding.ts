import { matchesWords, queryWords, type Searchable } from './find-text.ts';

/** The dossiers of which one file holds every word of the query. A plain scan, stopped at a dossier's first such file. */
export function dossiersHolding(
  files: readonly { readonly dossier: string; readonly text: Searchable }[],
  query: string,
): ReadonlySet<string> {
  const words = queryWords(query);
  const found = new Set<string>();
  if (words.length === 0) return found;
  for (const { dossier, text } of files) if (!found.has(dossier) && matchesWords(text, words)) found.add(dossier);
  return found;
}
