import { changeGatewaySettings, gatewaySettings } from '@queunir/contracts/admin/settings';
import { expect, test } from 'vitest';
import { ApiError } from '../kit/api-error.ts';
import { bounds, changesOf, draftOf, settingAtFault, settingGroups, undoOf } from './setting-groups.ts';

const kept = {
  signUp: 'invited' as const,
  poolSize: 2,
  poolPaused: false,
  sliceMemoryMb: 400,
  slicesMemoryMb: 8000,
  startsAtOnce: 2,
  idleDays: 14,
  alertEmails: ['ops@example.com'],
  alertWebhook: null,
};
const groupOf = (name: string) => settingGroups.find((group) => group.name === name)!;

test('every setting of the contract has a place', () => {
  const placed = settingGroups.flatMap(({ settings }) => [...settings] as string[]);
  expect(placed.sort()).toEqual(Object.keys(gatewaySettings.shape).sort());
});

test('the bounds of fields are those of the contract', () => {
  for (const [name, { least, most }] of Object.entries(bounds)) {
    const takes = (value: number) => changeGatewaySettings.body!.safeParse({ [name]: value }).success;
    expect([takes(least - 1), takes(least), takes(most), takes(most + 1)], name).toEqual([
      false,
      true,
      true,
      false,
    ]);
  }
});

test('only what was changed is sent, as the contract takes it', () => {
  const draft = {
    ...draftOf(kept),
    poolSize: '5',
    alertEmails: 'a@b.example\n\nc@d.example, ',
    alertWebhook: ' ',
  };
  expect(changesOf(groupOf('pool'), draft, kept)).toEqual({ poolSize: 5 });
  expect(changesOf(groupOf('alerts'), draft, kept)).toEqual({
    alertEmails: ['a@b.example', 'c@d.example'],
    alertWebhook: null,
  });
  expect(changesOf(groupOf('memory'), draft, kept)).toEqual({});
});

test('undoing goes back to what was set, or to the standard where nothing was', () => {
  const before = { settings: kept, changed: [{ name: 'poolSize' }] };
  expect(undoOf(['poolSize', 'poolPaused', 'alertWebhook'], before)).toEqual({
    poolSize: 2,
    poolPaused: null,
    alertWebhook: null,
  });
});

test('a refusal belongs to the setting that it names', () => {
  expect(settingAtFault(new ApiError('setting_invalid', 'x', 422, { name: 'poolSize' }))).toBe('poolSize');
  const fields = [{ in: 'body', field: 'alertEmails.0', problem: 'invalid_format' }];
  expect(settingAtFault(new ApiError('bad_request', 'x', 400, { fields }))).toBe('alertEmails');
  expect(settingAtFault(new ApiError('internal', 'x', 500))).toBeNull();
});
