import { describe, expect, it } from 'vitest';
import { breakingChanges } from '../../scripts/breaking-changes.ts';
import { schemaRefusals } from '../../scripts/schema-refusals.ts';
import { additiveEdits, breakingEdits, smallContract, type Edit } from '../support/contract-changes.ts';

function changesBy(edit: Edit): readonly string[] {
  const after = smallContract();
  edit(after);
  return breakingChanges(smallContract(), after);
}

describe('a breaking change is refused', () => {
  it.each(breakingEdits)('%s', (_rule, edit, said) => {
    const changes = changesBy(edit);
    expect(changes).toHaveLength(said.length);
    for (const [k, part] of said.entries()) expect(changes[k]).toContain(part);
  });
});

describe('an additive change is accepted', () => {
  it.each(additiveEdits)('%s', (_rule, edit) => {
    const after = smallContract();
    edit(after);
    expect(after).not.toEqual(smallContract());
    expect(changesBy(edit)).toEqual([]);
  });
});

describe('what cannot be compared is an error', () => {
  const sides = { resolve: () => ({}), ignoresUnknown: false };
  it.each([
    [{ allOf: [{ type: 'string' }] }, 'the schema keyword allOf cannot be compared'],
    [{ properties: {} }, 'a schema without type cannot be compared'],
    [{ $ref: '#/x', maxLength: 3 }, 'maxLength beside $ref cannot be compared'],
    [{ type: 'object', patternProperties: { a: {}, b: {} } }, 'several patternProperties cannot be compared'],
  ])('%j', (schema, message) => {
    expect(() => schemaRefusals(schema, { type: 'object', additionalProperties: true }, sides)).toThrow(message);
    expect(() => schemaRefusals({ type: 'object', additionalProperties: true }, schema, sides)).toThrow(message);
  });

  it('a reference that leads nowhere', () => {
    expect(() => changesBy((contract) => delete contract.components.schemas.Leaf)).toThrow(
      '#/components/schemas/Leaf is not in the contract',
    );
  });
});
