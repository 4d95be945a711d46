import { catalogue } from './catalogue.ts';
import type { Bench, Measured } from './kit/bench.ts';
import { describeGoal, isGoalMet } from './kit/goals.ts';
import { describeMachine } from './kit/machine.ts';
import { help, readWish } from './kit/usage.ts';

const wish = readWish(process.argv.slice(2), catalogue);

if (wish.do === 'help') console.log(help);
else if (wish.do === 'refuse') {
  console.error(`${wish.because}\n\n${help}`);
  process.exitCode = 2;
} else if (wish.do === 'list') list(wish.json);
else await run(wish.bench, wish.json);

function list(json: boolean): void {
  const lines = catalogue.map(({ name, measures, goals }) => ({
    name,
    measures,
    goals: goals.map(describeGoal),
  }));
  if (json) console.log(JSON.stringify(lines));
  else
    for (const line of lines)
      console.log(`${line.name.padEnd(8)}${line.goals.join(', ')}\n        ${line.measures}`);
}

async function run(bench: Bench, json: boolean): Promise<void> {
  try {
    const measured = await bench.run((line) => console.error(`${bench.name}: ${line}`));
    if (!json) explain(bench, measured);
    else console.log(JSON.stringify({ name: bench.name, ...measured, machine: describeMachine() }));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}

function explain(bench: Bench, { figures, peers }: Measured): void {
  for (const [key, value] of Object.entries(figures)) {
    const goal = bench.goals.find(({ figure }) => figure === key);
    const verdict = goal ? `   (${describeGoal(goal)}: ${isGoalMet(goal, figures) ? 'met' : 'MISSED'})` : '';
    console.log(`${key.padEnd(24)}${value}${verdict}`);
  }
  for (const [key, value] of Object.entries(peers)) console.log(`${key.padEnd(24)}${value}   (peer)`);
}
