import type { Schemas } from '../contract/client.ts';
import { SourceNames } from './source-names.tsx';

type Claim = NonNullable<Schemas['Projection']['claims']>[number];

/** What a run is held to: figures that were reported, each with its source, and everything else that its file claims. */
export function Claims({ run: { claims = [], sources } }: { readonly run: Schemas['Projection'] }): preact.JSX.Element {
  const [reported, other] = [claims.filter(cites), claims.filter((one) => !cites(one))];
  return (
    <>
      {reported.length > 0 ? (
        <section>
          <h2>Held against what was reported</h2>
          <ClaimList claims={reported} sources={sources} />
        </section>
      ) : null}
      {other.length > 0 ? (
        <section>
          <h2>What else it is held to</h2>
          <ClaimList claims={other} sources={sources} />
        </section>
      ) : null}
    </>
  );
}

function sourcesOf({ source }: Claim): readonly string[] {
  return (typeof source === 'string' ? [source] : (source ?? [])).filter((id) => id !== 'assumption');
}

function cites(claim: Claim): boolean {
  return sourcesOf(claim).length > 0;
}

function ClaimList({
  claims,
  sources,
}: {
  readonly claims: readonly Claim[];
  readonly sources: Schemas['Projection']['sources'];
}): preact.JSX.Element {
  return (
    <ul class="findings">
      {claims.map((one, k) => {
        const [, name = '', rest = ''] = /^(\S+)(.*)$/s.exec(one.claim) ?? [];
        return (
          <li key={k}>
            <b class={one.holds ? 'fewer' : 'refused'}>{one.holds ? 'Holds' : 'Does not hold'}</b> <code>{name}</code>
            {rest}. {one.why} <SourceNames ids={sourcesOf(one)} sources={sources} />
          </li>
        );
      })}
    </ul>
  );
}
