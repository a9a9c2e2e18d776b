export { createMock, type MockOptions } from './create-mock.ts';
export { listenMock, type ListenOptions, type LogEntry, type RunningMock } from './listen-mock.ts';
export { createLiveMock, type LiveMock, type LiveMockOptions } from './live/live-mock.ts';
export type { Mock, MockRoute } from './mock.ts';
export type { MockAnswer } from './mock-answer.ts';
export { MockError } from './mock-error.ts';
export { suggestCalls, type SuggestedCall } from './suggest/suggest-calls.ts';
