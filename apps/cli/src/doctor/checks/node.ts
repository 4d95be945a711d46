import { broken, type DoctorCheck, fine } from '../finding.types.ts';

/** Node: the version that Queunir itself runs on. */
export const node: DoctorCheck = {
  name: 'Node',
  look: async () => {
    const words = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
    return Number.parseInt(process.versions.node, 10) === 24
      ? fine(words)
      : broken(
          words,
          'Run Queunir by its npm commands (npm start, npm run queunir), which bring their own Node 24.',
        );
  },
};
