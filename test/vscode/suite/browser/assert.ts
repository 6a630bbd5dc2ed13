// What suites ask of node:assert, in a browser.
export { assert as default } from 'chai';
