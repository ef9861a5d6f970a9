import { serve } from '../../main.ts';
import type { Context, ExitCode } from '../context.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
}

/** Returns once the server listens; the server keeps the process alive. */
export async function serveCommand({ host, port }: ServeOptions, { models, scenarios }: Context): Promise<ExitCode> {
  await serve({ host, port, models, scenarios });
  return 0;
}
