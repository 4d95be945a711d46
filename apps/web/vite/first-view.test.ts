import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orderAssets } from './first-view.ts';

const built = `<html>
  <head>
    <title>Queunir</title>
    <script type="module" crossorigin src="/assets/base-1.js"></script>
    <script type="module" crossorigin src="/assets/early-1.js"></script>
    <script type="module" crossorigin src="/assets/app-1.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/index-1.css">
  </head>
</html>`;

test('the stylesheet comes first, then what asks for data, then the code', () => {
  const addresses = [...orderAssets(built, 'assets/early-1.js').matchAll(/(?:src|href)="([^"]+)"/g)];
  expect(addresses.map((match) => match[1])).toEqual([
    '/assets/index-1.css',
    '/assets/early-1.js',
    '/assets/base-1.js',
    '/assets/app-1.js',
  ]);
});

test('the shape of the inbox needs neither script nor inline style, which the server forbids', () => {
  for (const file of ['vite/inbox-shell.html', 'index.html']) {
    const html = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    expect(html).not.toMatch(/style=|<style|\son\w+=|<script(?![^>]*src=)/);
  }
});
