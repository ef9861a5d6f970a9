import type { Schemas } from '../contract/client.ts';

/** Sources by publisher and year, each a link where it has an address. */
export function SourceNames({
  ids,
  sources,
}: {
  readonly ids: readonly string[];
  readonly sources: Schemas['Projection']['sources'];
}): preact.JSX.Element {
  return (
    <>
      {ids.map((id, k) => {
        const source = sources?.[id];
        const text = source ? `${source.publisher}${source.year ? ` ${source.year}` : ''}` : id;
        return (
          <span key={id}>
            {k > 0 ? '; ' : ''}
            {source?.url ? <a href={source.url}>{text}</a> : text}
          </span>
        );
      })}
    </>
  );
}
