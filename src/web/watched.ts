import { useEffect, useState } from 'preact/hooks';

/** A value outside of the components that draws them again when it changes. */
export interface Watched<T> {
  /** Says that it may have changed. */
  told(): void;
  use(): T;
}

export function watched<T>(read: () => T): Watched<T> {
  const listeners = new Set<() => void>();
  return {
    told: () => {
      for (const listener of listeners) listener();
    },
    use: () => {
      const [value, setValue] = useState(read);
      useEffect(() => {
        const listener = (): void => setValue(read);
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      }, []);
      return value;
    },
  };
}
