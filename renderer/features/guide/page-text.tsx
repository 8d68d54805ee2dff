import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/messages/language.ts';
import { glossary, termIds } from '../../messages/glossary.ts';
import type { GuideBlock, GuidePage } from '../../messages/guide/guide-page.ts';
import { guideChapters, guidePages, type GuidePageId } from '../../messages/guide/guide-pages.ts';
import { useSession } from '../../session/session.ts';
import { MarkedText } from './marked-text.tsx';

export function partId(page: GuidePageId, part: number): string {
  return `guide-part-${page}-${part}`;
}

type OnPage = (page: GuidePageId) => void;
const order: readonly GuidePageId[] = Object.values(guideChapters).flat();

/** One page of the guide: its parts, and the way to the next one. */
export function PageText({ id, onPage }: { readonly id: GuidePageId; readonly onPage: OnPage }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const page: GuidePage = guidePages[id];
  const next = order[order.indexOf(id) + 1];
  return (
    <>
      <h2 id="guide-title" tabIndex={-1}>
        {say(page.title, language)}
      </h2>
      <p className="guide-intro">{say(page.intro, language)}</p>
      {page.parts.map((part, index) => (
        <section key={partId(id, index)} className="stack tight" aria-labelledby={partId(id, index)}>
          <h3 id={partId(id, index)} tabIndex={-1}>
            {say(part.title, language)}
          </h3>
          {part.blocks.map((block, place) => (
            <Block key={place} block={block} onPage={onPage} />
          ))}
        </section>
      ))}
      {id === 'terms' ? <TermList /> : null}
      {next ? (
        <p className="guide-next">
          <button type="button" className="link-button" onClick={() => onPage(next)}>
            {t('guide.next-page', { title: say(guidePages[next].title, language) })} →
          </button>
        </p>
      ) : null}
    </>
  );
}

function Block({ block, onPage }: { readonly block: GuideBlock; readonly onPage: OnPage }) {
  const language = useSession((session) => session.language);
  if (block.kind === 'text' || block.kind === 'note')
    return (
      <p className={block.kind === 'note' ? 'guide-note' : undefined}>
        <MarkedText text={say(block.text, language)} onPage={onPage} />
      </p>
    );
  if (block.kind === 'keys')
    return (
      <dl className="guide-keys">
        {block.rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>
              <MarkedText text={say(what, language)} onPage={onPage} />
            </dd>
          </div>
        ))}
      </dl>
    );
  const List = block.kind === 'steps' ? 'ol' : 'ul';
  return (
    <List className={`guide-${block.kind}`}>
      {block.items.map((item, index) => (
        <li key={index}>
          <MarkedText text={say(item, language)} onPage={onPage} />
        </li>
      ))}
    </List>
  );
}

/** The glossary in the order of the alphabet. */
function TermList() {
  const language = useSession((session) => session.language);
  const collator = new Intl.Collator(language);
  const terms = [...termIds]
    .map((id) => ({ id, name: say(glossary[id].name, language), meaning: say(glossary[id].meaning, language) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return (
    <dl className="guide-terms">
      {terms.map(({ id, name, meaning }) => (
        <div key={id} id={partId('terms', termIds.indexOf(id))} tabIndex={-1}>
          <dt>{name}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
