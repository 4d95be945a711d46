import { parseArgs } from 'node:util';
import { buildSliceImage } from './build-slice-image.ts';

// "npm run slice-image": builds the image that RUNTIME=docker runs slices from.
const { values } = parseArgs({
  options: { base: { type: 'string' }, tag: { type: 'string', default: 'queunir-slice:latest' } },
});
console.log(await buildSliceImage(process.cwd(), { tag: values.tag, base: values.base ?? null }));
