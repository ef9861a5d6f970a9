interface ScrollProps {
  /** What is in it. */
  readonly name: string;
  readonly children: preact.ComponentChildren;
}

/** What may be wider than the page, reached by keyboard too. */
export function Scroll({ name, children }: ScrollProps): preact.JSX.Element {
  return (
    <div class="scroll" role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
