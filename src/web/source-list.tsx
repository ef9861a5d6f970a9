import type { Schemas } from '../contract/client.ts';

type Sources = NonNullable<Schemas['Projection']['sources']>;

/** Sources with publisher, year, title, link, confidence and note. */
export function SourceList({ sources }: { readonly sources: Sources }): preact.JSX.Element {
  return (
    <ul class="sources">
      {Object.entries(sources).map(([id, { title, publisher, year, url, confidence, note }]) => (
        <li key={id} id={`source-${id}`}>
          {url ? (
            <a href={url}>
              {publisher} {year}
            </a>
          ) : (
            <b>
              {publisher} {year}
            </b>
          )}{' '}
          {title}. {confidence ? <em>Confidence: {confidence}.</em> : null} {note}
        </li>
      ))}
    </ul>
  );
}
