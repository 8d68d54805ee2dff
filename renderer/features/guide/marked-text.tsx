import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/messages/language.ts';
import { glossary, isTerm } from '../../messages/glossary.ts';
import { guidePages, isGuidePage, type GuidePageId } from '../../messages/guide/guide-pages.ts';
import { piecesOf, type Piece } from '../../messages/guide/marked-text.ts';
import { particleAfter } from '../../messages/particle.ts';
import { useSession } from '../../session/session.ts';
import { Term } from '../../session/term.tsx';

/** A text of the guide with names of buttons, terms, pages and keys as such. */
export function MarkedText({ text, onPage }: { readonly text: string; readonly onPage: (page: GuidePageId) => void }) {
  return piecesOf(text).map((piece, index) => <Shown key={index} piece={piece} onPage={onPage} />);
}

function Shown({ piece, onPage }: { readonly piece: Piece; readonly onPage: (page: GuidePageId) => void }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  if (piece.kind === 'plain') return piece.text;
  if (piece.kind === 'keys') return <kbd>{piece.text}</kbd>;
  const after = (words: string) => (piece.particle ? particleAfter(words, piece.particle) : '');
  if (piece.kind === 'term') {
    if (!isTerm(piece.id)) throw new Error(`the guide names a term that is not there: ${piece.id}`);
    const words = piece.text ?? say(glossary[piece.id].name, language);
    return (
      <>
        <Term id={piece.id}>{words}</Term>
        {after(words)}
      </>
    );
  }
  if (piece.kind === 'message') {
    const words = t(piece.id);
    return (
      <>
        <b className="guide-name">{words}</b>
        {after(words)}
      </>
    );
  }
  const { id } = piece;
  if (!isGuidePage(id)) throw new Error(`the guide names a page that is not there: ${id}`);
  const title = say(guidePages[id].title, language);
  return (
    <>
      <button type="button" className="link-button" onClick={() => onPage(id)}>
        {title}
      </button>
      {after(title)}
    </>
  );
}
