import { sampleApplications } from '../../build/sample/services.ts';
import { agreementChapters, overviewChapters, specificationChapters } from '../../build/sample/documents.ts';
import { utf8 } from '../../shared/basics/bytes.ts';
import { matchesWords, queryWords, searchableText, type Searchable } from '../../shared/search/find-text.ts';
import { diceFrom, type Dice } from '../shared/dice.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { percentile } from './statistics.ts';
import { timed } from './timing.ts';

const dossiers = 2_000;
const bytesEach = 20_000;
const queriesPerRound = 60;

/** Every dossier searched for each query; the plain scan has no initials, no half syllables and no capitals to think of. */
export async function measureSearch({ rounds }: Effort): Promise<readonly Measured[]> {
  const dice = diceFrom(1);
  const sentences = sentencesOf();
  const plain = Array.from({ length: dossiers }, () => textOf(dice, sentences));
  const texts = plain.map(searchableText);
  const speed: Round[] = [];
  const recall: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const queries = Array.from({ length: queriesPerRound }, (_, index) => queryFrom(dice, texts, index));
    const [ours, limit]: [number[], number[]] = [[], []];
    let [found, there] = [0, 0];
    for (const { typed, from } of queries) {
      const scanned = timed(() => plain.filter((text) => text.includes(typed)));
      const searched = timed(() => {
        const words = queryWords(typed);
        return texts.filter((text) => matchesWords(text, words));
      });
      limit.push(scanned.millis);
      ours.push(searched.millis);
      const held = new Set(searched.value);
      const truth = texts.filter((text) => text.plain.includes(from));
      there += truth.length;
      found += truth.filter((text) => held.has(text)).length;
    }
    if (round === 0) continue;
    speed.push({ ours: percentile(ours, 95), limit: percentile(limit, 95) });
    recall.push({ ours: found / there, limit: 1 });
  }
  const limitIs = 'String.includes over the same texts';
  return [
    {
      name: 'search',
      what: 'one query over 2,000 dossiers, p95',
      unit: 'ms',
      limitIs,
      goal: { of: 'value', bound: 'at-most', figure: 30 },
      rounds: speed,
      note: `${bytesEach} bytes of Korean text each; words, parts of words, initials, half syllables, words that are nowhere`,
    },
    {
      name: 'recall',
      what: 'of the dossiers that hold the word, found',
      unit: 'share',
      limitIs: 'all of them',
      goal: { of: 'value', bound: 'at-least', figure: 1 },
      rounds: recall,
    },
  ];
}

/** What is typed, and the text that a dossier must hold to be found by it. */
interface Query {
  readonly typed: string;
  readonly from: string;
}

function queryFrom(dice: Dice, texts: readonly Searchable[], index: number): Query {
  const { plain } = dice.one(texts);
  const place = dice.below(plain.length - 6);
  const part = plain.slice(place, place + 2 + dice.below(4)).trim();
  const word = part.replace(/^.*\s/, '').length > 1 ? part.replace(/^.*\s/, '') : part.replaceAll(' ', '').slice(0, 1);
  switch (index % 4) {
    case 0:
      return { typed: word, from: word };
    case 1:
      return { typed: searchableText(word).initials, from: word };
    case 2: {
      // The last syllable is only begun.
      const initials = searchableText(word).initials;
      return { typed: word.slice(0, -1) + initials.slice(-1), from: word };
    }
    default:
      return { typed: `${word}없는말`, from: `${word}없는말` };
  }
}

function sentencesOf(): readonly string[] {
  return sampleApplications(12, 1).flatMap((application) =>
    [overviewChapters, specificationChapters, agreementChapters].flatMap((chapters) =>
      chapters(application).flatMap(({ title, paragraphs, bullets = [] }) => [title, ...paragraphs, ...bullets]),
    ),
  );
}

function textOf(dice: Dice, sentences: readonly string[]): string {
  const words = sentences.flatMap((sentence) => sentence.split(' '));
  let text = '';
  for (let bytes = 0; bytes < bytesEach;) {
    const next = `${dice.below(3) === 0 ? dice.one(sentences) : dice.one(words)} `;
    text += next;
    bytes += utf8(next).length;
  }
  return text.toLowerCase();
}
