/** Serves a library in a process of its own: `node serve-library.ts [fault]`. It prints its origin. */
import { faults } from './library/faults.ts';
import { startLibrary } from './library/start-library.ts';

const [, , wanted] = process.argv;
const { url } = await startLibrary(faults.find(({ id }) => id === wanted));
process.stdout.write(`${url}\n`);
