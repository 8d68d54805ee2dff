/** A part of the viewer's page by its id; the page is ours, so a part that is missing is a bug. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the viewer's page lacks #${id}`);
  return found as E;
}

/** The viewer's words in the language of the desk; they come by message and may change while a file is shown. */
export interface Labels {
  readonly take: (words: Readonly<Record<string, string>>) => void;
  /** `{n}` in the sentence is the number. */
  readonly say: (name: string, n?: number) => string;
}

export function createLabels(): Labels {
  let words: Readonly<Record<string, string>> = {};
  return {
    take: (next) => {
      words = next;
      document.documentElement.lang = words['language'] ?? 'ko';
      for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
        const word = words[element.dataset['label'] ?? ''] ?? '';
        element.setAttribute('aria-label', word);
        // A name to point at, where there is only a picture.
        if (element instanceof HTMLButtonElement) element.title = word;
      }
      for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
        element.textContent = words[element.dataset['text'] ?? ''] ?? '';
    },
    say: (name, n) => (words[name] ?? '').replace('{n}', n === undefined ? '' : String(n)),
  };
}
