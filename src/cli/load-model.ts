import type { Library, Loaded, LoadedModel } from '../domain/library.ts';

/** By name from the library, or the file at a path. */
export function loadModel(library: Library, argument: string): Loaded<LoadedModel> {
  return /[./\\]/.test(argument) ? library.modelAt(argument) : library.model(argument);
}
