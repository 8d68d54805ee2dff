import type { Criterion, Rubric } from '../round/rubric.ts';
import { canonicalJson } from '../sealing/canonical.ts';

/** A stretch of words that both versions have, or only one. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One criterion in two versions; `moved` says that the others stand differently around it. */
export interface CriterionDifference {
  readonly id: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  readonly title: readonly Piece[];
  readonly guide: readonly Piece[];
  /** Group, instrument and evidence as codes, where they differ. */
  readonly facts: readonly {
    readonly name: 'group' | 'instrument' | 'max' | 'weight' | 'not-applicable' | 'evidence';
    readonly before: string;
    readonly after: string;
  }[];
}

/** What changed from one version of a rubric to another, criterion by criterion in the order of the later one, removed ones last. */
export function rubricDifference(before: Rubric, after: Rubric): readonly CriterionDifference[] {
  const earlier = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const later = new Set(after.criteria.map(({ id }) => id));
  const stayed = longestCommon(
    before.criteria.map(({ id }) => id),
    after.criteria.map(({ id }) => id),
  );
  const present = after.criteria.map((criterion) => {
    const was = earlier.get(criterion.id);
    if (!was) return difference(criterion.id, 'added', null, criterion);
    if (canonicalJson(was) !== canonicalJson(criterion)) return difference(criterion.id, 'changed', was, criterion);
    return difference(criterion.id, stayed.has(criterion.id) ? 'same' : 'moved', was, criterion);
  });
  const removed = before.criteria
    .filter(({ id }) => !later.has(id))
    .map((criterion) => difference(criterion.id, 'removed', criterion, null));
  return [...present, ...removed];
}

/** The words of two texts with what is only in one marked; spaces are kept, so that the pieces together are the texts. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const lengths = commonLengths(old, young);
  const pieces: Piece[] = [];
  const push = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [a, b] = [old[i], young[j]];
    if (a !== undefined && a === b) {
      push('same', a);
      i += 1;
      j += 1;
    } else if (a !== undefined && (b === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      push('removed', a);
      i += 1;
    } else if (b !== undefined) {
      push('added', b);
      j += 1;
    }
  }
  return pieces;
}

function difference(
  id: string,
  state: CriterionDifference['state'],
  before: Criterion | null,
  after: Criterion | null,
): CriterionDifference {
  const [was, is] = [factsOf(before), factsOf(after)];
  const names = ['group', 'instrument', 'max', 'weight', 'not-applicable', 'evidence'] as const;
  return {
    id,
    state,
    title: wordDifference(before?.title ?? '', after?.title ?? ''),
    guide: wordDifference(before?.guide ?? '', after?.guide ?? ''),
    facts:
      before && after
        ? names
            .filter((name) => was[name] !== is[name])
            .map((name) => ({ name, before: was[name] ?? '', after: is[name] ?? '' }))
        : [],
  };
}

function factsOf(criterion: Criterion | null): Readonly<Record<string, string>> {
  if (!criterion) return {};
  const { group, instrument, evidence } = criterion;
  const points: Readonly<Record<string, string>> =
    instrument.kind === 'points' ? { max: instrument.max, weight: instrument.weight } : {};
  return {
    group,
    instrument: instrument.kind,
    'not-applicable': instrument.notApplicable,
    evidence: evidence ?? 'not-asked',
    ...points,
  };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** Length of the longest common subsequence from each pair of places on. */
function commonLengths<T>(a: readonly T[], b: readonly T[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row)
        row[j] = a[i] === b[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  return lengths;
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

/** The ids that keep their order among each other. */
function longestCommon(a: readonly string[], b: readonly string[]): ReadonlySet<string> {
  const lengths = commonLengths(a, b);
  const kept = new Set<string>();
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      kept.add(left);
      i += 1;
      j += 1;
    } else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}
