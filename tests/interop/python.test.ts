import path from 'node:path';
import { describeClient } from './client.ts';
import { cache, contract, generate, programs, python, run } from './tools.ts';

describeClient('openapi-generator for Python', async (folder) => {
  await generate('python', folder, '--additional-properties=packageName=jevons');
  return (url) => run(python, [path.join(programs, 'openapi_generator.py'), url], { env: { PYTHONPATH: folder } });
});

describeClient('openapi-python-client', async (folder) => {
  const client = path.join(folder, 'client');
  await run(python, ['-m', 'openapi_python_client', 'generate', '--path', contract, '--output-path', client], {
    env: { PATH: `${path.join(cache, 'python/bin')}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
  return (url) => run(python, [path.join(programs, 'openapi_python_client.py'), url], { env: { PYTHONPATH: client } });
});
