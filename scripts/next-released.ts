import { breakingChanges } from './breaking-changes.ts';
import type { Released, Versioned } from './released-contract.ts';

/** The file of a contract that is released after another, or why it cannot be. */
export function nextReleased(
  last: Released,
  { text, contract }: Omit<Released, 'file'>,
): { readonly file: string } | { readonly refused: readonly string[] } {
  const [before, version] = [last.contract.info.version, contract.info.version];
  if (text === last.text) return { file: last.file };
  if (!isLater(before, version))
    return { refused: [`version ${version} does not follow ${before}: raise the version before the contract is released`] };
  const changes = unannounced(last.contract, contract);
  return changes.length > 0 ? { refused: changes } : { file: `openapi-${version}.yaml` };
}

/** Breaking changes that the version does not announce. */
export function unannounced(last: Versioned, next: Versioned): readonly string[] {
  return major(last) === major(next) ? breakingChanges(last, next) : [];
}

/** The first number that is not 0 promises: 1.9.0 is compatible with 1.2.0, and 0.1.7 with 0.1.0, but 0.2.0 is not. */
function major({ info: { version } }: Versioned): string {
  return /^(?:0\.)*\d+/.exec(version)![0];
}

function isLater(last: string, next: string): boolean {
  const [before, after] = [last, next].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const place = after.findIndex((part, k) => part !== before[k]);
  return place >= 0 && after[place]! > before[place]!;
}
