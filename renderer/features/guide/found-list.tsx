import { useTranslation } from 'react-i18next';
import type { Found } from './find-in-guide.ts';

/** Where the words were found; a press opens the page at that part. */
export function FoundList({
  found,
  onOpen,
}: {
  readonly found: readonly Found[];
  readonly onOpen: (found: Found) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="guide-page" data-testid="guide-found">
      <p className="soft" role="status">
        {found.length === 0 ? t('guide.found-none') : t('guide.found', { count: found.length })}
      </p>
      <ul className="guide-found">
        {found.map((each) => (
          <li key={`${each.page}-${each.part}`}>
            <button type="button" onClick={() => onOpen(each)}>
              <strong>{each.title}</strong>
              <span>
                <Snippet found={each} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Snippet({ found: { snippet, marked } }: { readonly found: Found }) {
  const last = marked.at(-1)?.[1] ?? 0;
  return (
    <>
      {marked.map(([from, to], index) => (
        <span key={from}>
          {snippet.slice(marked[index - 1]?.[1] ?? 0, from)}
          <mark>{snippet.slice(from, to)}</mark>
        </span>
      ))}
      {snippet.slice(last)}
    </>
  );
}
