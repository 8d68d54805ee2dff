/**
 * How a call's input and its answer cross the bridge between page and main: as one JSON text, or as they are when they carry bytes.
 * The bridge copies an object value by value, a text at once (docs/decisions/0077).
 */

/** The JSON text of a value; the value itself when bytes stand in it, at most two levels down as the contract has them. */
export function toCrossing(value: unknown): unknown {
  return carriesBytes(value, 2) ? value : JSON.stringify(value);
}

/** What crossed, as a value; `undefined` for a text that is no JSON, which no contract describes. Problems are left to the contract. */
export function fromCrossing(crossed: unknown): unknown {
  if (typeof crossed !== 'string') return crossed;
  try {
    return JSON.parse(crossed);
  } catch {
    return undefined;
  }
}

function carriesBytes(value: unknown, levels: number): boolean {
  if (value instanceof Uint8Array) return true;
  if (levels === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).some((each) => carriesBytes(each, levels - 1));
}
