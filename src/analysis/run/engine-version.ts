/** Mathematical functions differ by an ulp between V8 versions, so the engine version includes V8's. */
export const version = '0.1.0';
export const engineVersion = `jevons ${version} javascript v8 ${process.versions.v8}`;
