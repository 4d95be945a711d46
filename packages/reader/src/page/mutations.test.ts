import { mutationSuite } from '../../test/mutations/mutation-suite.ts';

mutationSuite(1_500);
