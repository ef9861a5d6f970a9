import { NoAnswer, RefusedRequest } from './ask.ts';

/** Why the runs of a view did not come: the service is gone, or it refuses what was asked, in its own words. */
export function Refusal({ error }: { readonly error: Error | undefined }): preact.JSX.Element | null {
  if (!error) return null;
  if (error instanceof NoAnswer)
    return (
      <p class="trouble" role="alert">
        The service does not answer. What is shown is from before; it is asked again every five seconds.
      </p>
    );
  return (
    <div class="trouble" role="alert">
      <p>{error.message}</p>
      {error instanceof RefusedRequest ? (
        <ul>
          {error.problems.slice(0, 5).map((problem, k) => (
            <li key={k}>
              {problem.message}
              {problem.hint ? `: ${problem.hint}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
