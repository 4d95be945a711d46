import { spawn } from 'node:child_process';

/** What a program said and how it ended. */
export type ProgramResult = { status: number; stdout: string; all: string };

/** Runs a program with this Node when it is a script, and gathers what it says. */
export function runScript(script: string, args: string[], cwd: string): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const result = { stdout: '', all: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      result.stdout += part;
      result.all += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      result.all += part;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...result, status: status ?? 1 }));
  });
}

/** The complaints of a tool that prints them and ends with a status other than 0. */
export async function complaintsOf(script: string, args: string[], cwd: string): Promise<string[]> {
  const result = await runScript(script, args, cwd);
  if (result.status === 0) return [];
  return result.all.trim().split('\n').filter(Boolean).concat(`(exit status ${result.status})`);
}
