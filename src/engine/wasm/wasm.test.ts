import { createNodeEngine } from '../../cli/nodeEngine';
import { describeEngine } from '../conformance';

// Single precision against double: sums of up to 784 products, each rounded to 2^-24. Adam divides by roots of small
// numbers, which magnifies that in the few parameters whose gradients are near zero.
const TOLERANCES = { loss: 1e-5, gradient: 1e-5, logits: 1e-5, parameters: 5e-4 };

describeEngine('wasm on one thread', () => createNodeEngine(1), TOLERANCES);
describeEngine('wasm on three threads', () => createNodeEngine(3), TOLERANCES);
