/** What the service, or its absence, says. */
export function Trouble({ error }: { readonly error: Error | undefined }): preact.JSX.Element | null {
  return error ? (
    <p class="trouble" role="alert">
      {error.message}
    </p>
  ) : null;
}
