import { installPython } from '../tests/interop/install.ts';
import { writePythonClient } from './python-client.ts';

// After a change of openapi.yaml. Needs Python with venv, and installs the generator in its pinned version on first use.
await installPython();
await writePythonClient();
