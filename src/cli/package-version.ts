export { packageVersion } from '../shared/package-version.ts';
