import { describe, expect, it } from 'vitest';
import { breakingChanges } from '../../scripts/breaking-changes.ts';
import { nextReleased, unannounced } from '../../scripts/next-released.ts';
import { releasedContract, type Versioned } from '../../scripts/released-contract.ts';
import { openapiDocument } from '../../src/contract/openapi-document.ts';

const { file, contract } = releasedContract();
const now = (): Versioned => structuredClone(openapiDocument()) as unknown as Versioned;

describe('the contract of the last release', () => {
  it('is named after its version', () => {
    expect(file).toBe(`openapi-${contract.info.version}.yaml`);
  });

  it('is kept by the contract of today', () => {
    expect(unannounced(contract, now())).toEqual([]);
  });

  it('is read to its last schema: each of them changed is noticed', () => {
    const schemas = Object.keys(contract.components!['schemas']!);
    expect(schemas.length).toBeGreaterThan(40);
    const unnoticed = schemas.filter((name) => {
      const changed = now();
      (changed.components!['schemas'] as Record<string, unknown>)[name] = { type: 'boolean' };
      return breakingChanges(contract, changed).length === 0;
    });
    expect(unnoticed).toEqual([]);
  });
});

describe('a contract is released', () => {
  const as = (version: string): { text: string; contract: Versioned } => ({
    text: `# ${version}`,
    contract: { ...contract, info: { ...contract.info, version } },
  });
  const last = { file: 'openapi-1.9.0.yaml', ...as('1.9.0') };

  it.each([
    ['1.9.1', 'openapi-1.9.1.yaml'],
    ['1.10.0', 'openapi-1.10.0.yaml'],
    ['2.0.0', 'openapi-2.0.0.yaml'],
  ])('with a later version: %s', (version, next) => {
    expect(nextReleased(last, as(version))).toEqual({ file: next });
  });

  it('again, if nothing has changed', () => {
    expect(nextReleased(last, last)).toEqual({ file: last.file });
  });

  it.each(['1.9.0', '1.8.9', '0.99.0'])('but not as %s, when it has changed', (version) => {
    expect(nextReleased(last, { ...as(version), text: 'changed' })).toEqual({
      refused: [expect.stringContaining(`version ${version} does not follow 1.9.0`)],
    });
  });

  const { '/readyz': gone, ...paths } = contract.paths!;
  const without = (version: string): { text: string; contract: Versioned } => ({
    text: 'changed',
    contract: { ...as(version).contract, paths },
  });

  it.each([
    ['1.9.0', '1.10.0'],
    ['0.1.0', '0.1.1'],
  ])('but not if a client would notice, from %s to %s', (before, version) => {
    expect(gone).toBeDefined();
    expect(nextReleased({ file: '', ...as(before) }, without(version))).toEqual({ refused: ['GET /readyz: is gone'] });
  });

  it.each([
    ['1.9.0', '2.0.0'],
    ['0.1.0', '0.2.0'],
    ['0.9.0', '1.0.0'],
  ])('even then, if the version says so: from %s to %s', (before, version) => {
    expect(nextReleased({ file: '', ...as(before) }, without(version))).toEqual({ file: `openapi-${version}.yaml` });
  });
});
