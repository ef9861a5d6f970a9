import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';
import rulesets from '@stoplight/spectral-rulesets';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contractTexts } from '../../scripts/contract-texts.ts';
import { openapiDocument } from '../../src/contract/openapi-document.ts';
import { operationList } from '../support/contract.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Rules that this service satisfies by other means. */
const answered: Readonly<Record<string, string>> = {
  'owasp:api2:2023-read-restricted': 'health, the contract and its page are open',
  'owasp:api8:2023-define-error-responses-401': 'health, the contract and its page are open',
  'owasp:api4:2023-rate-limit': 'the limits are those of a key: what needs none, and what is refused without one, has none',
  'owasp:api4:2023-rate-limit-responses-429': 'health, the contract and its page are open',
  'owasp:api8:2023-define-cors-origin': 'no other origin may call unless it is named when the service starts',
  'owasp:api9:2023-inventory-access': 'the document describes whichever server gave it',
  'owasp:api9:2023-inventory-environment': 'the document describes whichever server gave it',
  'owasp:api4:2023-array-limit':
    'a body is bounded as a whole, in bytes, depth and work; parameters have limits of their own, tested below',
  'owasp:api4:2023-string-limit':
    'a body is bounded as a whole, in bytes, depth and work; parameters have limits of their own, tested below',
  'owasp:api4:2023-string-restricted': 'names and texts are checked against the model, with messages no pattern could give',
  'owasp:api8:2023-define-error-validation': 'a page takes no parameters that could be wrong',
};

const ofPictures: ReadonlySet<string> = new Set(['theme', 'width', 'height']);
/** A key that a page fills in would make one batch of two requests. */
const withoutExample: ReadonlySet<string> = new Set([...ofPictures, 'Idempotency-Key']);

describe('openapi.yaml', () => {
  it('and the types of the client are those of the operations table', async () => {
    const texts = Object.entries(await contractTexts());
    expect(texts.map(([file]) => file)).toEqual(['openapi.yaml', 'src/contract/api.d.ts']);
    for (const [file, text] of texts) expect(text === read(file), `${file} is stale: npm run contract`).toBe(true);
  });

  it('is clean by redocly', () => {
    const out = execFileSync(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', 'lint', 'openapi.yaml', '--format=json'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(JSON.parse(out.slice(out.indexOf('{')))).toMatchObject({ totals: { errors: 0, warnings: 0 } });
  });

  describe('by spectral with the OWASP rules', () => {
    let findings: { readonly code: string | number; readonly message: string; readonly path: readonly (string | number)[] }[] = [];
    beforeAll(async () => {
      const linter = new spectral.Spectral();
      linter.setRuleset({ extends: [rulesets.oas as RulesetDefinition, owasp as unknown as RulesetDefinition] });
      findings = await linter.run(parse(read('openapi.yaml')) as Record<string, unknown>);
    }, 60_000);

    it('is clean except for the rules satisfied by other means', () => {
      expect(
        findings
          .filter(({ code }) => !Object.hasOwn(answered, code))
          .map(({ code, message, path: at }) => `${code} ${at.join('/')}: ${message}`),
      ).toEqual([]);
    });

    it.each(Object.keys(answered))('%s is still reported', (code) => {
      expect(findings.some((finding) => finding.code === code)).toBe(true);
    });
  });

  it('gives every parameter a limit, a description and an example', () => {
    const { paths } = openapiDocument();
    for (const [id, { path: place, method }] of operationList) {
      for (const parameter of paths?.[place]?.[method]?.parameters ?? []) {
        if ('$ref' in parameter) throw new Error(`${id}: a parameter by reference`);
        const schema = parameter.schema as {
          maxLength?: number;
          maxItems?: number;
          enum?: unknown[];
          pattern?: string;
          description?: string;
          example?: unknown;
        };
        expect(schema.maxLength ?? schema.maxItems ?? schema.enum ?? schema.pattern, `${id} ${parameter.name}`).toBeDefined();
        expect(schema.description, `${id} ${parameter.name}`).toBeTruthy();
        // A page fills examples in, and these are refused beside the format it fills in.
        if (withoutExample.has(parameter.name)) expect(schema.example, `${id} ${parameter.name}`).toBeUndefined();
        else expect(schema.example, `${id} ${parameter.name}`).toBeDefined();
      }
    }
  });
});
