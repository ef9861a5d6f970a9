import { runWithTools } from './toolchains.ts';

// The languages of the generated clients. What builds on them is installed by tests/interop/install.ts, in pinned versions.
runWithTools(
  [
    {
      name: 'Python with venv',
      debianPackages: ['python3', 'python3-venv'],
      variable: 'PYTHON_PATH',
      places: ['python3', '/usr/bin/python3'],
      proof: ['-c', 'import ensurepip, venv, sys; sys.exit(sys.version_info < (3, 11))'],
    },
    // From 1.21 on it fetches the Go that go.mod names.
    { name: 'Go', debianPackages: ['golang-go'], places: ['go'], proof: ['version'] },
    { name: 'Java from 17 on', debianPackages: ['default-jdk-headless'], places: ['javac'], proof: ['--release', '17', '--version'] },
    { name: 'Maven', debianPackages: ['maven'], places: ['mvn'], proof: ['--version'] },
  ],
  'vitest.interop.config.ts',
);
