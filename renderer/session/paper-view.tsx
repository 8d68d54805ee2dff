import { Fragment } from 'react';
import { itemSigns } from '../../shared/paper/item-signs.ts';
import { spansOf, type Line, type Paper, type PaperBlock } from '../../shared/paper/paper.ts';

/** An official paper on the screen, from the same data as its files. */
export function PaperView({ paper, label }: { readonly paper: Paper; readonly label: string }) {
  const signs = itemSigns(paper.blocks);
  const { head } = paper;
  return (
    <article className="paper-view" aria-label={label} tabIndex={0} data-testid="paper">
import { itemSigns } from '../../shared/paper/item-signs.ts';
import { spansOf, type Line, type Paper, type PaperBlock } from '../../shared/paper/paper.ts';
import { QrCode } from '../ui/qr-code.tsx';

/** An official paper on the screen, with the same words in the same order as its files. Papers are Korean whatever the screen speaks. */
export function PaperView({ paper }: { readonly paper: Paper }) {
  const { head, blocks } = paper;
  const signs = itemSigns(blocks);
  return (
    <article className={`paper ${head.kind}`} lang="ko" data-testid="paper" tabIndex={0}>
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
          <h3>{head.title}</h3>
          {head.subtitle === undefined ? null : <p>{head.subtitle}</p>}
        </header>
      )}
      {blocks.map((block, index) => (
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
        <p className={`paper-item level-${Math.min(block.level, 5)}`}>
          {sign} <Words line={block.text} />
        </p>
      );
    case 'paragraph':
      return (
        <p className={block.align ?? 'left'}>
          <Text line={block.text} />
        <p className={`paper-${block.align ?? 'left'}`}>
          <Words line={block.text} />
        </p>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map(({ title }) => (
                <th key={title} scope="col">
              {block.columns.map(({ title }, index) => (
                <th key={index} scope="col">
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
                {block.columns.map(({ align }, column) => (
                  <td key={column} className={`paper-${align ?? 'left'}`}>
                    <Words line={row[column] ?? ''} />
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
                  <Words line={value} />
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
    case 'qr':
      return (
        <div className="paper-center">
          <QrCode text={block.content} label="QR" size="small" />
          {block.words.map((line, index) => (
            <p key={index}>
              <Words line={line} />
            </p>
          ))}
        </div>
      );
    case 'enclosures':
      return <p className="paper-lines">{`붙임  ${block.names.join('\n')}  끝.`}</p>;
    case 'end':
      return <p>끝.</p>;
    case 'issuer':
      return (
        <p className="paper-issuer">
          {block.date}
          <br />
          <strong>{block.name}</strong>
        </p>
        <div className="paper-center">
          <p>{block.date}</p>
          <p className="paper-from">{block.name}</p>
        </div>
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
function Words({ line }: { readonly line: Line }) {
  return (
    <span className="paper-lines">
      {spansOf(line).map((span, index) =>
        typeof span === 'string' ? (
          span
        ) : 'strong' in span ? (
          <strong key={index}>{span.strong}</strong>
        ) : (
          <code key={index}>{span.exact}</code>
        ),
      )}
    </span>
  );
}
