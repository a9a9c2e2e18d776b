import { CONTRACT_FLAGS } from './contract-flags.ts';
import type { Flag } from './command.ts';

export const DEFAULT_PORT = 4010;
export const DEFAULT_HOST = '127.0.0.1';

/** Flags of every command that serves a mock. */
export const MOCK_FLAGS: Readonly<Record<string, Flag>> = {
  port: {
    type: 'string',
    short: 'p',
    value: 'PORT',
    description: `Port to listen on, 0 for any. Default: ${DEFAULT_PORT}.`,
  },
  host: {
    type: 'string',
    value: 'HOST',
    description: `Address to listen on. Default: ${DEFAULT_HOST}.`,
  },
  stateless: {
    type: 'boolean',
    description: "Remember nothing: every answer is the contract's own.",
  },
  seed: {
    type: 'string',
    value: 'TEXT',
    description: 'Make other data up; the same for the same seed.',
  },
  delay: {
    type: 'string',
    value: 'MS',
    description: 'Milliseconds before every answer, or a range: `100-400`.',
  },
  'error-rate': {
    type: 'string',
    value: 'SHARE',
    description: 'Share of the calls that fail with a 500, from 0 to 1.',
  },
  scenario: {
    type: 'string',
    value: 'NAME',
    description: 'Scenario of the configuration to play where a request names none.',
  },
  proxy: {
    type: 'string',
    value: 'URL',
    description: 'Let a real API answer, and tell where it drifts from the contract.',
  },
  'proxy-operation': {
    type: 'string',
    multiple: true,
    value: 'ID',
    description: 'Operation for `--proxy`; repeatable. Default: every one.',
  },
  record: {
    type: 'string',
    value: 'FILE',
    description:
      'Append every exchange to a file, a line of JSON each; headers with credentials are masked.',
  },
  replay: {
    type: 'string',
    value: 'FILE',
    description: 'Answer requests that equal recorded ones as recorded.',
  },
  'open-control': {
    type: 'boolean',
    description: 'Let other machines use the endpoints of the mock itself, below `/__specwright`.',
  },
  'callback-host': {
    type: 'string',
    multiple: true,
    value: 'HOST',
    description: 'Host that callbacks may go to, beside this machine. Repeatable.',
  },
  'webhook-url': {
    type: 'string',
    value: 'URL',
    description: 'Where to send webhooks, each when what it tells of has happened.',
  },
  log: {
    type: 'string',
    value: 'FORM',
    description: 'How requests are logged: `pretty`, `json` (a line each) or `none`.',
  },
  ...CONTRACT_FLAGS,
};
