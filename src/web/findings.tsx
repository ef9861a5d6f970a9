import type { Schemas } from '../contract/client.ts';

/** The sentences whose numbers are read from the run; nothing where there are none. */
export function Findings({ findings }: { readonly findings: Schemas['Projection']['findings'] }): preact.JSX.Element | null {
  if (!findings || findings.length === 0) return null;
  return (
    <section>
      <h2>What the run says</h2>
      <ul class="findings">
        {findings.map((one, k) => (
          <li key={k}>{one.text}</li>
        ))}
      </ul>
    </section>
  );
}
