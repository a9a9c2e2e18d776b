export { default } from './server.ts';
