import { runWithTools } from './toolchains.ts';

// What the service tests need beyond Node.
runWithTools(
  [
    {
      name: 'Chromium',
      debianPackages: ['chromium'],
      variable: 'CHROMIUM_PATH',
      places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
      proof: ['--version'],
    },
    { name: 'setpriv', debianPackages: ['util-linux'], places: ['setpriv'], proof: ['--version'] },
    {
      name: 'PostgreSQL',
      debianPackages: ['postgresql'],
      variable: 'POSTGRES_PATH',
      places: ['/usr/lib/postgresql/15/bin/postgres', '/usr/lib/postgresql/16/bin/postgres', '/usr/lib/postgresql/17/bin/postgres'],
      proof: ['--version'],
    },
    { name: 'curl', debianPackages: ['curl'], places: ['curl'], proof: ['--version'] },
    {
      name: 'Python with pandas',
      debianPackages: ['python3', 'python3-pandas'],
      variable: 'PYTHON_PATH',
      places: ['python3', '/usr/bin/python3'],
      proof: ['-c', 'import pandas'],
    },
  ],
  'vitest.services.config.ts',
);
