export { english, type Messages } from './english.js';
