import { mutationSuite } from '../../test/mutations/mutation-suite.ts';

mutationSuite(10_000);
