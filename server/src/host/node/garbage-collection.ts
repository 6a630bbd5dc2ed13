import { setFlagsFromString } from 'node:v8';

// V8 learns where objects are made that outlive a collection of the young ones, and puts the next from there among the old
// at once. Of what the engine keeps until the next keystroke, those old ones then keep what is new alive when they are long
// out of use: a megabyte a keystroke in a long draft, copied at every collection (V8, "allocation site pretenuring").
setFlagsFromString('--no-allocation-site-pretenuring');
