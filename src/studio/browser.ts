export type { Mock } from '../mock/mock.ts';
export { mswHandlers, type MswHttp } from '../mock/msw-handlers.ts';
export { SpecwrightError } from '../shared/specwright-error.ts';
export type { Config } from './config.ts';
export { createBrowserMock as createMock, type BrowserMockOptions } from './create-browser-mock.ts';
