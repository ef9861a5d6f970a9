import fc from 'fast-check';
import { runs } from './runs.ts';

// Default number of cases of a property.
fc.configureGlobal({ numRuns: runs(50) });
