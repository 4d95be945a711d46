import type { PageReportReply } from '@queunir/contracts/page-report/page-report';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../app/texts/en.ts';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { KnownDrift } from './KnownDrift.tsx';
import { PageReportResult } from './PageReportResult.tsx';

beforeAll(() => speak('en', en));

const report: PageReportReply = {
  phase: 'ready',
  generation: 'g2',
  locale: null,
  chats: [],
  chat: null,
  drift: [{ anchor: 'list.search-box', reason: 'fallback' }],
  broken: [{ anchor: 'list.grid', reason: 'missing' }],
  file: '{\n "format": "queunir-page-report/1"\n}\n',
};

test('what is read, what is out of place and the whole file are shown before anything is saved', () => {
  const html = draw(<PageReportResult report={report} source="page.html" />);
  const words = wordsOf(html);
  for (const said of [
    'page.html',
    'G2',
    'Not told',
    'Not found as it must be: list.grid',
    'Found another way',
  ])
    expect(words).toContain(said);
  expect(html).toContain('queunir-page-report/1');
  expect(words).toContain('Download report (1 kB)');
});

test('a table that was refused is named with the reason', () => {
  const refused = { file: 'new.json', code: 'anchors_signature', message: '' };
  const words = wordsOf(draw(<KnownDrift drift={[]} anchors={{ version: 3, refused }} />));
  expect(words).toContain('Read by table version 3.');
  expect(words).toContain('new.json in the data folder is not used: its signature is not one of a key');
});
