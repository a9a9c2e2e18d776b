import path from 'node:path';
import type { Command } from '../command.ts';
import { SERVE_FLAGS, serveMock } from '../serve-mock.ts';
import { UsageError } from '../usage-error.ts';

const command: Command = {
  name: 'mock',
  summary: 'Serve a contract as a mock that keeps its conventions and remembers what it is sent.',
  usage: 'mock <spec> [options]',
  flags: SERVE_FLAGS,
  examples: ['specwright mock openapi.yaml', 'specwright mock openapi.yaml --port 8080'],
  async run({ positionals, values }, io) {
    const [spec, ...more] = positionals;
    if (spec === undefined || more.length > 0) {
      throw new UsageError('`mock` takes one spec.', {
        code: 'USAGE',
        hint: 'For example: specwright mock openapi.yaml',
      });
    }
    await serveMock({ spec: path.resolve(io.cwd, spec), values, io });
    return 0;
  },
};

export default command;
