import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/messages/language.ts';
import { guideChapters, guidePages } from '../../messages/guide/guide-pages.ts';
import { leaveGuide, openGuide } from '../../session/open-guide.ts';
import { useSession } from '../../session/session.ts';
import { useShortcuts } from '../../session/use-shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/fields.tsx';
import { findInGuide, guideEntries, type Found } from './find-in-guide.ts';
import { FoundList } from './found-list.tsx';
import { PageText, partId } from './page-text.tsx';
import { TourButton } from './tour-button.tsx';

const chapters = ['begin', 'review', 'know', 'offices'] as const;
const searchId = 'guide-search';

/** Contents on the left, the page on the right, and a search over all of them in its place. */
export function GuideRoom() {
  const { t } = useTranslation();
  const { guidePage, guideFrom, language, desk } = useSession();
  const [query, setQuery] = useState('');
  const [aim, setAim] = useState<{ readonly part: string | null }>({ part: null });
  const entries = useMemo(() => guideEntries(t, language), [t, language]);
  const found = useMemo(() => findInGuide(entries, query), [entries, query]);
  const article = useRef<HTMLElement>(null);
  useShortcuts({ '/': () => document.getElementById(searchId)?.focus() });
  useEffect(() => {
    const part = aim.part ? document.getElementById(aim.part) : null;
    if (part) part.scrollIntoView({ block: 'start' });
    else article.current?.closest('main')?.scrollTo({ top: 0 });
    (part ?? article.current?.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true });
  }, [guidePage, aim]);
  const show = ({ page, part }: Pick<Found, 'page' | 'part'>) => {
    setQuery('');
    setAim({ part: partId(page, part) });
    openGuide(page);
  };
  const turnTo = (page: typeof guidePage) => {
    setQuery('');
    setAim({ part: null });
    openGuide(page);
  };
  return (
    <div className="page guide">
      <div className="page-head">
        <h1>{t('terms.room-guide')}</h1>
        <div className="row grow guide-tools">
          <SearchField
            id={searchId}
            label={t('guide.search')}
            placeholder={t('guide.search-hint')}
            value={query}
            onChange={setQuery}
          />
          {desk ? <TourButton /> : null}
          {guideFrom ? (
            <Button testId="leave-guide" onPress={leaveGuide}>
              {desk ? t('guide.back-to', { room: t(`terms.room-${guideFrom}`) }) : t('guide.back-to-start')} F1
            </Button>
          ) : null}
        </div>
      </div>
      <div className="guide-columns">
        <nav className="guide-contents" aria-label={t('guide.contents')}>
          {chapters.map((chapter) => (
            <div key={chapter}>
              <h2>{t(`guide.chapter-${chapter}`)}</h2>
              <ul>
                {guideChapters[chapter].map((page) => (
                  <li key={page}>
                    <button
                      type="button"
                      aria-current={page === guidePage && query === '' ? 'page' : undefined}
                      data-testid={`guide-${page}`}
                      onClick={() => turnTo(page)}
                    >
                      {say(guidePages[page].title, language)}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        {query.trim() === '' ? (
          <article className="guide-page" ref={article} aria-labelledby="guide-title" data-testid="guide-page">
            <PageText id={guidePage} onPage={turnTo} />
          </article>
        ) : (
          <FoundList found={found} onOpen={show} />
        )}
      </div>
    </div>
  );
}
