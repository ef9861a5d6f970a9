import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { runs } from '../../support/runs.ts';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../../src/domain/library/text-file.ts';
import { decodeUtf8 } from '../../../src/domain/text/utf8.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jevons-text-'));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const said = (name: string): string => {
  const { problem } = readTextFile(name);
  return problem ? `${problem.code}: ${problem.message.replaceAll(folder, '.')}` : 'read';
};

describe('bytes as text', () => {
  it('takes UTF-8, with a byte order mark and with what its author wrote', () => {
    expect(decodeUtf8(Buffer.from('é → \ufffd 𝄞\r\n'))).toEqual({ text: 'é → \ufffd 𝄞\r\n' });
    expect(decodeUtf8(Buffer.from('\ufeffa: 1')).text?.replace(/^\ufeff/, '')).toBe('a: 1');
    expect(decodeUtf8(Buffer.from(''))).toEqual({ text: '' });
  });

  it.each<[string, readonly number[], string, string]>([
    ['Latin-1', [...Buffer.from('a: 1\nb: Geb'), 0xe4, ...Buffer.from('ude\n')], 'the text is not UTF-8: byte E4 on line 2', '2:7'],
    ['a character cut off at the end', [...Buffer.from('a: '), 0xc3], 'the text is not UTF-8: byte C3 on line 1', '1:4'],
    ['a byte after a written U+FFFD', [...Buffer.from('\ufffd\n\ufffd'), 0xff], 'the text is not UTF-8: byte FF on line 2', '2:2'],
    ['a lone surrogate', [0x0a, 0xed, 0xa0, 0x80], 'the text is not UTF-8: byte ED on line 2', '2:1'],
    ['an overlong slash', [0xc0, 0xaf], 'the text is not UTF-8: byte C0 on line 1', '1:1'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0], 'the text is UTF-16, not UTF-8', 'undefined:undefined'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61], 'the text is UTF-16, not UTF-8', 'undefined:undefined'],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'the text is UTF-32, not UTF-8', 'undefined:undefined'],
    ['UTF-16 without its mark', [0x61, 0, 0x3a, 0], 'the text holds a zero byte on line 1, so it is no text or not UTF-8', '1:2'],
  ])('refuses %s', (_title, bytes, message, at) => {
    const { problem } = decodeUtf8(Uint8Array.from(bytes));
    expect(problem).toMatchObject({ code: 'file.encoding', message, hint: 'save the text as UTF-8' });
    expect(`${problem?.line}:${problem?.column}`).toBe(at);
  });

  it('is refused exactly where a strict decoder refuses', () => {
    const parts = fc.array(
      fc.oneof(
        fc.constant([0xef, 0xbf, 0xbd]),
        fc.constant([0xc3]),
        fc.constant([0xa9]),
        fc.constant([0xf0, 0x9f]),
        fc.constant([0x0a]),
        fc.constant([0x61]),
        fc.uint8Array({ min: 1, maxLength: 3 }).map((bytes) => [...bytes]),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(parts, (lists) => {
        const bytes = Uint8Array.from(lists.flat());
        fc.pre(!(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff));
        let strict: string | undefined;
        try {
          strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {
          strict = undefined;
        }
        expect(decodeUtf8(bytes).text).toBe(strict);
      }),
      { numRuns: runs(400) },
    );
  });
});

describe('a file as text', () => {
  it('has its path in every problem', () => {
    expect(readTextFile(file('good.yaml', 'a: 1\n'))).toEqual({ text: 'a: 1\n' });
    expect(readTextFile(folder).problem).toMatchObject({ code: 'file.unreadable', file: folder });
    expect(readTextFile(file('bad.yaml', Uint8Array.of(0x0a, 0xff))).problem).toMatchObject({
      code: 'file.encoding',
      file: path.join(folder, 'bad.yaml'),
      line: 2,
    });
  });

  it('is refused at once where it is no regular file', () => {
    mkdirSync(path.join(folder, 'folder.yaml'));
    execFileSync('mkfifo', [path.join(folder, 'pipe.yaml')]);
    symlinkSync('loop.yaml', path.join(folder, 'loop.yaml'));
    expect(said(path.join(folder, 'folder.yaml'))).toBe('file.unreadable: ./folder.yaml is a folder, not a file');
    expect(said(path.join(folder, 'pipe.yaml'))).toBe('file.unreadable: ./pipe.yaml is a pipe, not a file');
    expect(said('/dev/zero')).toBe('file.unreadable: /dev/zero is a device, not a file');
    expect(said(path.join(folder, 'loop.yaml'))).toBe('file.unreadable: ./loop.yaml is a link that leads back to itself');
    expect(said(path.join(folder, 'none.yaml'))).toBe('file.not-found: ./none.yaml does not exist');
    expect(said(path.join(file('plain', ''), 'below.yaml'))).toBe('file.not-found: ./plain/below.yaml does not exist');
    expect(said(path.join(folder, `${'x'.repeat(300)}.yaml`))).toBe('file.unreadable: the name of the file is too long');
  }, 5_000);

  it('is refused over its limit, unread: 2 MB of YAML, 10 MB of JSON', () => {
    for (const name of ['large.yaml', 'large.json']) truncateSync(file(name, ''), 9_000_000_000);
    expect(said(path.join(folder, 'large.yaml'))).toBe('file.too-large: the text has 9,000,000,000 bytes, over the limit of 2,000,000');
    expect(said(path.join(folder, 'large.json'))).toBe('file.too-large: the text has 9,000,000,000 bytes, over the limit of 10,000,000');
    expect(said(file('dense.json', ' '.repeat(3_000_000)))).toBe('read');
  });

  it.skipIf(process.getuid?.() === 0)('is refused where it may not be read', () => {
    const secret = file('secret.yaml', 'a: 1');
    chmodSync(secret, 0);
    expect(said(secret)).toBe('file.unreadable: ./secret.yaml may not be read');
  });
});
