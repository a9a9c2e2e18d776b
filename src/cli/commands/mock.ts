import path from 'node:path';
import type { Command } from '../command.ts';
import { explainMock } from '../explain-mock.ts';
import { MOCK_FLAGS } from '../mock-flags.ts';
import { serveMock } from '../serve-mock.ts';
import { UsageError } from '../usage-error.ts';

const command: Command = {
  name: 'mock',
  summary: 'Serve a contract as a mock that keeps its conventions and remembers what it is sent.',
  usage: 'mock <spec> [options]',
  flags: {
    explain: {
      type: 'boolean',
      description: 'Print what is derived from the contract, and serve nothing.',
    },
    ...MOCK_FLAGS,
  },
  examples: [
    'specwright mock openapi.yaml',
    'specwright mock openapi.yaml --port 8080 --delay 100-400',
    'specwright mock openapi.yaml --explain',
  ],
  async run({ positionals, values }, io) {
    const [spec, ...more] = positionals;
    if (spec === undefined || more.length > 0) {
      throw new UsageError('`mock` takes one spec.', {
        code: 'USAGE',
        hint: 'For example: specwright mock openapi.yaml',
      });
    }
    const file = path.resolve(io.cwd, spec);
    if (values['explain'] === true) await explainMock({ spec: file, values, io });
    else await serveMock({ spec: file, values, io });
    return 0;
  },
};

export default command;
