/** What a probe asks: is it alive, may it get traffic, both in one, or how is it doing. */
export type Probe = 'live' | 'ready' | 'health' | 'metrics';
