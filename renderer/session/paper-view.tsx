import { Fragment } from 'react';
import { itemSigns } from '../../shared/paper/item-signs.ts';
import { spansOf, type Line, type Paper, type PaperBlock } from '../../shared/paper/paper.ts';

/** An official paper on the screen, from the same data as its files. */
export function PaperView({ paper, label }: { readonly paper: Paper; readonly label: string }) {
  const signs = itemSigns(paper.blocks);
  const { head } = paper;
  return (
    <article className="paper-view" aria-label={label} tabIndex={0} data-testid="paper">
      {head.kind === 'letter' ? (
        <header>
          <p className="paper-from">{head.from}</p>
          <p>수신 {head.to}</p>
          <p>
            제목 <strong>{head.subject}</strong>
          </p>
        </header>
      ) : (
        <header className="paper-title">
          <p>{head.body}</p>
          <p className="paper-from">{head.title}</p>
          {head.subtitle ? <p>{head.subtitle}</p> : null}
        </header>
      )}
      {paper.blocks.map((block, index) => (
        <Block key={index} block={block} sign={signs[index] ?? null} />
      ))}
    </article>
  );
}

function Block({ block, sign }: { readonly block: PaperBlock; readonly sign: string | null }) {
  switch (block.kind) {
    case 'item':
      return (
        <p className={`paper-item level-${Math.min(block.level, 4)}`}>
          {sign} <Text line={block.text} />
        </p>
      );
    case 'paragraph':
      return (
        <p className={block.align ?? 'left'}>
          <Text line={block.text} />
        </p>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Text line={cell} />
                  </td>
                ))}
              </tr>
            ))}
            {block.below ? (
              <tr>
                <td colSpan={block.columns.length}>이하 빈칸</td>
              </tr>
            ) : null}
          </tbody>
        </table>
      );
    case 'fields':
      return (
        <table>
          <tbody>
            {block.fields.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <Text line={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'enclosures':
      return (
        <p>
          붙임{' '}
          {block.names.map((name, index) => (
            <Fragment key={name}>
              {block.names.length === 1 ? name : `${index + 1}. ${name}`}
              {index === block.names.length - 1 ? '  끝.' : <br />}
            </Fragment>
          ))}
        </p>
      );
    case 'end':
      return <p>끝.</p>;
    case 'issuer':
      return (
        <p className="paper-issuer">
          {block.date}
          <br />
          <strong>{block.name}</strong>
        </p>
      );
    case 'page-break':
      return <hr />;
  }
}

function Text({ line }: { readonly line: Line }) {
  return spansOf(line).map((span, index) =>
    typeof span === 'string' ? (
      <Fragment key={index}>{span}</Fragment>
    ) : 'strong' in span ? (
      <strong key={index}>{span.strong}</strong>
    ) : (
      <code key={index}>{span.exact}</code>
    ),
  );
}
