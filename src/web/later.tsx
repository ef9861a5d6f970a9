import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose script is loaded when it is first shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Later(props: P): preact.JSX.Element {
    const [Shown, setShown] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Shown) return;
      load().then(
        (found) => {
          loaded = found;
          setShown(() => found);
        },
        () => setFailed(true),
      );
    }, [Shown]);
    if (Shown) return <Shown {...props} />;
    return (
      <main id="main" class="plain">
        <p class={failed ? 'trouble' : 'waiting'}>
          {failed ? 'This page could not be loaded; load it again when the service answers.' : 'Opening the page'}
        </p>
      </main>
    );
  };
}
