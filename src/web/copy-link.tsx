import { useState } from 'preact/hooks';

/** Copies the address of what is shown. */
export function CopyLink(): preact.JSX.Element {
  const [said, setSaid] = useState('Copy link');
  const copy = (): void =>
    void navigator.clipboard.writeText(location.href).then(
      () => setSaid('Link copied'),
      () => setSaid('Copy the address above'),
    );
  return (
    <button type="button" onClick={copy}>
      {said}
    </button>
  );
}
