import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeClient } from './client.ts';
import { openapiDocument } from '../../src/contract/openapi-document.ts';
import { dependencyPlugin, generate, programs, run } from './tools.ts';

// This generator knows no null in a union, so every union becomes an Object; equals is a method of every class.
const unions = Object.entries(openapiDocument().components?.schemas ?? {}).flatMap(([name, schema]) =>
  'anyOf' in schema || 'oneOf' in schema ? [`${name}=Object`] : [],
);

describeClient('openapi-generator for Java', async (folder) => {
  await generate(
    'java',
    folder,
    '--additional-properties=library=native,supportUrlQuery=false,containerDefaultToNull=true,useSingleRequestParameter=true',
    `--schema-mappings=${unions.join(',')}`,
    '--name-mappings=equals=equalTo',
  );
  const classpath = path.join(folder, 'classpath');
  await run('mvn', ['-q', '-B', `${dependencyPlugin}:build-classpath`, `-Dmdep.outputFile=${classpath}`, '-Dmdep.includeScope=compile'], {
    cwd: folder,
  });
  const source = path.join(folder, 'src/main/java');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('.java') ? [path.join(source, file)] : [],
  );
  writeFileSync(path.join(folder, 'files'), [...files, path.join(programs, 'Main.java')].join('\n'));
  const classes = path.join(folder, 'classes');
  mkdirSync(classes);
  const libraries = readFileSync(classpath, 'utf8').trim();
  await run('javac', ['-nowarn', '-d', classes, '-cp', libraries, `@${path.join(folder, 'files')}`]);
  return (url) => run('java', ['-cp', `${classes}${path.delimiter}${libraries}`, 'Main', url]);
});
