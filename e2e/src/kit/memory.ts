import { processTree, shareOfMemory } from '@queunir/server/process/process-tree';

/** Megabytes (PSS: pages shared by several processes are split between them). */
export type TreeMemory = { serverMB: number; browserMB: number };

/** Memory of a product by what runs in it: the server itself, and the browser with all its children. Linux only. */
export function treeMemory(serverPid: number): TreeMemory {
  const browser = processTree(serverPid).filter(
    ({ command }) => command.includes('--user-data-dir') || isPart(command),
  );
  return {
    serverMB: shareOfMemory(serverPid),
    browserMB: browser.reduce((sum, { pid }) => sum + shareOfMemory(pid), 0),
  };
}

/** Chromium's children say of themselves what they are. */
const isPart = (command: string) => /--type=(renderer|gpu-process|utility|zygote)/.test(command);
