import { idOf } from '../../keys/key.ts';
import { nearest } from '../../core/did-you-mean.ts';
import { BadInput } from '../bad-input.ts';
import { changeKeys } from '../change-keys.ts';
import type { Context, ExitCode } from '../context.ts';
import { instant } from './keys-create.ts';

export interface RevokeOptions {
  readonly keys?: string;
}

/** Marks a key as revoked. Its entry stays, so that the list says what was refused since when. */
export async function revokeKey(given: string, { keys }: RevokeOptions, context: Context): Promise<ExitCode> {
  // Who has the key at hand, which may be why it is to be revoked, need not cut out its id.
  const id = idOf(given) ?? given;
  let name = '';
  const file = await changeKeys(
    keys,
    (all) => {
      const key = all.find((one) => one.id === id);
      if (!key)
        throw unknownId(
          id,
          all.map((one) => one.id),
        );
      if (key.revoked !== undefined) throw new BadInput(`the key ${id} was revoked at ${key.revoked}`);
      name = key.name;
      return all.map((one) => (one === key ? { ...key, revoked: instant(new Date()) } : one));
    },
    context,
  );
  if (file === undefined) return 2;
  context.out.write(`the key ${id} for ${name} is revoked; a running service refuses it within a second\n`);
  return 0;
}

function unknownId(id: string, ids: readonly string[]): BadInput {
  // What is no id may be a part of a key: it is not repeated.
  if (!/^[0-9a-f]{1,12}$/.test(id)) return new BadInput('the id of a key has 12 hexadecimal digits', 'jevons keys list shows the ids');
  const near = nearest(id, ids);
  return new BadInput(`there is no key ${id}`, near === undefined ? 'jevons keys list shows the ids' : `did you mean ${near}`);
}
