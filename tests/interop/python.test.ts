import path from 'node:path';
import { describeClient } from './client.ts';
import { generate, generatePython, programs, python, run } from './tools.ts';

describeClient('openapi-generator for Python', async (folder) => {
  await generate('python', folder, '--additional-properties=packageName=jevons');
  return (url) => run(python, [path.join(programs, 'openapi_generator.py'), url], { env: { PYTHONPATH: folder } });
});

describeClient('openapi-python-client', async (folder) => {
  const client = path.join(folder, 'client');
  await generatePython(client);
  return (url) => run(python, [path.join(programs, 'openapi_python_client.py'), url], { env: { PYTHONPATH: client } });
});
