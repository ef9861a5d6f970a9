import type { ChildProcess } from 'node:child_process';
import { JobEnded, type JobEnd } from './job-ended.ts';
import type { JobMessage, WorkerMessage } from './messages.ts';
import { residentMemory } from './resident-memory.ts';

/** A job that runs in a worker. */
export interface RunningJob {
  readonly number: number;
  readonly client: string;
  readonly payload: unknown;
  /** Milliseconds. */
  readonly deadline: number;
  /** Called with each piece; what it throws ends the job. */
  readonly onPiece: (bytes: Uint8Array) => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Why a worker process ended: `dismissed`, not needed any more; `refused`, its answer could not be kept. */
export type WorkerEnd = JobEnd | 'dismissed' | 'refused';

export interface WorkerGone {
  readonly pid: number | undefined;
  readonly reason: WorkerEnd;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface WorkerEvents {
  /** It can take a job. */
  readonly onIdle: (worker: PoolWorker) => void;
  /** The process has ended. `started`: it had been ready before. */
  readonly onGone: (worker: PoolWorker, started: boolean, how: WorkerGone) => void;
}

export interface WorkerLimits {
  /** Bytes of resident memory. */
  readonly memory: number;
  readonly longestStart: number;
}

/** One worker process and the job it runs. It is killed past the job's deadline, or over its limit of memory. */
export class PoolWorker {
  private readonly child: ChildProcess;
  private readonly memory: number;
  private readonly events: WorkerEvents;
  private job: RunningJob | undefined;
  private given = 0;
  private timer: NodeJS.Timeout | undefined;
  private ready = false;
  private ended: JobEnded | Error | undefined;
  private dismissed = false;

  /** `longestStart`: milliseconds after which a process that is not ready is killed. */
  constructor(child: ChildProcess, { memory, longestStart }: WorkerLimits, events: WorkerEvents) {
    this.child = child;
    this.memory = memory;
    this.events = events;
    this.timer = setTimeout(() => {
      this.kill(new JobEnded('lost'));
    }, longestStart).unref();
    child.on('message', (message: WorkerMessage) => {
      this.receive(message);
    });
    child.on('error', () => undefined); // followed by `exit`, or the process was never there
    child.once('exit', (code, signal) => {
      this.gone(code, signal);
    });
    if (child.pid === undefined) setImmediate(() => this.gone(null, null));
  }

  get idle(): boolean {
    return this.ready && this.job === undefined && this.ended === undefined;
  }

  /** It has not been ready yet. */
  get starting(): boolean {
    return !this.ready && this.ended === undefined;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Cores that its job may use. */
  get cores(): number {
    return this.job ? this.given : 0;
  }

  get running(): RunningJob | undefined {
    return this.job;
  }

  /** `spare`: cores that the job may use besides its own. */
  take(job: RunningJob, spare: number): void {
    this.job = job;
    this.given = 1 + spare;
    this.timer = setTimeout(() => {
      this.kill(new JobEnded('deadline'));
    }, job.deadline);
    this.child.send({ job: job.number, payload: job.payload, spare } satisfies JobMessage, () => undefined);
  }

  /** Kills the process; the job it runs is rejected with this error at once. */
  kill(error: JobEnded | Error): void {
    if (this.ended) return;
    this.ended = error;
    this.child.kill('SIGKILL');
    this.settle()?.reject(error);
  }

  /** Lets the process end by itself. Not while it runs a job. */
  dismiss(): void {
    this.dismissed = this.ended === undefined;
    this.ended ??= new JobEnded('closing');
    if (this.child.connected) this.child.disconnect();
    setTimeout(() => this.child.kill('SIGKILL'), 2_000).unref();
  }

  /** Kills the process if it holds more than its limit; true if it holds so much that it should not take another job. */
  watchMemory(): boolean {
    const held = this.child.pid === undefined ? undefined : residentMemory(this.child.pid);
    if (held === undefined) return false;
    if (held > this.memory) this.kill(new JobEnded('memory'));
    return held > this.memory * mostKept;
  }

  private receive(message: WorkerMessage): void {
    if (this.ended) return;
    if (message.kind === 'ready') {
      clearTimeout(this.timer);
      this.ready = true;
      this.events.onIdle(this);
    } else if (message.job !== this.job?.number) return;
    else if (message.kind === 'piece') this.keep(this.job, message.bytes);
    else {
      this.settle()?.resolve(message.value);
      this.events.onIdle(this);
    }
  }

  private keep(job: RunningJob, bytes: Uint8Array): void {
    try {
      job.onPiece(bytes);
    } catch (error) {
      this.kill(error as Error);
    }
  }

  private settle(): RunningJob | undefined {
    clearTimeout(this.timer);
    const job = this.job;
    this.job = undefined;
    return job;
  }

  private gone(code: number | null, signal: NodeJS.Signals | null): void {
    // V8 aborts a process whose heap is full.
    const reason: JobEnd = signal === 'SIGABRT' || signal === 'SIGTRAP' ? 'memory' : 'lost';
    this.ended ??= new JobEnded(reason);
    this.settle()?.reject(this.ended);
    const end = this.dismissed ? 'dismissed' : this.ended instanceof JobEnded ? this.ended.reason : 'refused';
    this.events.onGone(this, this.ready, { pid: this.pid, reason: end, code, signal });
  }
}

/** Share of its limit of memory above which a worker is replaced after its job. */
const mostKept = 0.8;
