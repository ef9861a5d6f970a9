import fc from 'fast-check';
import { runs } from './runs.ts';

// Of properties that do not say for themselves how often they are tried.
fc.configureGlobal({ numRuns: runs(50) });
