import type { HttpMethod } from '../../../contract/index.ts';

/** Methods that a path has or has not; HEAD, OPTIONS and TRACE servers answer by themselves. */
export const METHODS: readonly HttpMethod[] = ['get', 'post', 'put', 'patch', 'delete'];
