import type { Body, Person, Place, Variant } from './frozen-records.ts';

/** What is changed in a frozen record before it is signed again, in its author's or another person's own name; and how it is refused. */
type Alteration = readonly [title: string, code: string, change: (body: Body, place: Place) => Body, by?: Person];
export type Alterations<V extends Variant> = Readonly<Record<V, readonly Alteration[]>>;

export const none = 'ef'.repeat(32);
export const list = (body: Body, field: string) => body[field] as readonly Body[];
export const part = (body: Body, field: string) => body[field] as Body;
/** The body with `field` of the item at `index` of one of its lists changed. */
export const item = (body: Body, field: string, index: number, change: Body): Body => ({
  [field]: list(body, field).map((each, at) => (at === index ? { ...each, ...change } : each)),
});
export const weak = `AQ${'A'.repeat(41)}`;

export function twice<T>(items: readonly T[]): readonly T[] {
  return [...items, ...items.slice(-1)];
}

export function inUse({ docket }: Place, owner = 'm1'): Body {
  const found = [...docket.devices.values()].find(({ member }) => member === owner);
  if (!found) throw new Error(`${owner} has no device`);
  return { ...found.device };
}
