import { expect, it } from 'vitest';
import { pieceBytes } from '../../src/answers/finished.ts';
import { Budget } from '../../src/http/budget.ts';
import { smallFirst } from '../../src/http/small-first.ts';
import { Turns } from '../../src/http/turns.ts';
import { library } from '../support/library.ts';

it('an answer holds its whole buffer within the budget, until it is released', async () => {
  const budget = new Budget(pieceBytes);
  const elsewhere = (): never => {
    throw new Error('not small');
  };
  library.sources();
  library.catalog.partNames().forEach((name) => library.catalog.part(name));
  const answerer = smallFirst({ library, turns: new Turns(), budget, elsewhere });
  const ask = async () => answerer('listCatalog', {}, { client: 'one', leaving: () => new AbortController().signal });
  const first = await ask();
  expect(budget.held).toBe(pieceBytes);
  await expect(ask()).rejects.toThrow('as many bytes of answers as the service may hold');
  first.release!(true);
  expect(budget.held).toBe(0);
});
