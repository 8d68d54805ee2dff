/** What a person may ask of the viewer, by a button or a key. */
export type Command =
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'larger'
  | 'smaller'
  | 'fit-width'
  | 'fit-page'
  | 'turn'
  | 'panel'
  | 'find'
  | 'region'
  | 'cancel'
  | 'find-everywhere'
  | 'next-file'
  | 'previous-file'
  | 'other-pane'
  | 'attach'
  | 'guide';

export interface Stroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const plain: Readonly<Record<string, Command>> = {
  PageUp: 'previous',
  ArrowLeft: 'previous',
  PageDown: 'next',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'fit-width',
  '9': 'fit-page',
  r: 'turn',
  t: 'panel',
  b: 'region',
  p: 'attach',
  '/': 'find',
  Escape: 'cancel',
};
const withControl: Readonly<Record<string, Command>> = {
  f: 'find',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'fit-width',
  Home: 'first',
  End: 'last',
  PageDown: 'next-file',
  PageUp: 'previous-file',
};

/** `typing`: the focus is in a field or on a list of its own, which keeps its keys; only what is asked with Control gets through. */
export function commandFor({ key, ctrl, shift, alt }: Stroke, focus: 'document' | 'typing'): Command | null {
  if (alt) return null;
  if (key === 'F6') return 'other-pane';
  if (key === 'F1') return 'guide';
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (ctrl && shift) return name === 'f' ? 'find-everywhere' : null;
  if (ctrl) return focus === 'typing' && (name === 'Home' || name === 'End') ? null : (withControl[name] ?? null);
  return focus === 'typing' ? null : (plain[name] ?? null);
}
