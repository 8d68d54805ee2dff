import { Fragment, type ReactNode } from 'react';
import { say } from '../../shared/messages/language.ts';
import { glossary, type GlossaryTerm, type TermId } from '../messages/glossary.ts';
import { Explained } from '../ui/explained.tsx';
import { useSession } from './session.ts';

/** A term of the glossary with its meaning behind it; in other words where `children` are given. */
export function Term({ id, children }: { readonly id: TermId; readonly children?: ReactNode }) {
  const language = useSession((session) => session.language);
  const { name, meaning } = glossary[id];
  const explanation = (
    <>
      <strong>{say(name, language)}</strong> {say(meaning, language)}
    </>
  );
  return (
    <Explained explanation={explanation} testId={`term-${id}`}>
      {children ?? say(name, language)}
    </Explained>
  );
}

/** A sentence of the messages with the terms in it explained where each is first mentioned. */
export function WithTerms({ terms, children }: { readonly terms: readonly TermId[]; readonly children: string }) {
  const language = useSession((session) => session.language);
  const places = terms
    .flatMap((id) => {
      const { name, mentioned }: GlossaryTerm = glossary[id];
      const word = say(mentioned ?? name, language);
      const at = children.toLowerCase().indexOf(word.toLowerCase());
      return at < 0 ? [] : [{ id, at, end: wordEnd(children, at + word.length) }];
    })
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => at >= (all[index - 1]?.end ?? 0));
  if (places.length === 0) return children;
  return places.map(({ id, at, end }, index) => (
    <Fragment key={id}>
      {children.slice(index === 0 ? 0 : places[index - 1]?.end, at)}
      <Term id={id}>{children.slice(at, end)}</Term>
      {index === places.length - 1 ? children.slice(end) : null}
    </Fragment>
  ));
}

/** English words are taken whole, also where only their stem is known; Korean particles stay outside. */
function wordEnd(text: string, from: number): number {
  return from + (/^[A-Za-z]*/.exec(text.slice(from))?.[0].length ?? 0);
}
