import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { showToast } from '../../ui/toasts.ts';
import { type SettingsChange, useChangeGatewaySettings } from '../api/use-change-gateway-settings.ts';
import type { SettingsReply } from '../api/use-gateway-settings.ts';
import {
  changesOf,
  type Draft,
  draftOf,
  type SettingGroup,
  type SettingName,
  settingAtFault,
  undoOf,
} from '../setting-groups.ts';
import { Panel } from './Panel.tsx';
import { SettingField } from './SettingField.tsx';

type Props = { group: SettingGroup; reply: SettingsReply; children?: ReactNode };

/** Settings that belong together: changed and kept as one, taken back for ten seconds. */
export function SettingsGroup({ group, reply, children }: Props) {
  const { t } = useTranslation();
  const change = useChangeGatewaySettings();
  const [typed, setTyped] = useState<Partial<Draft>>({});
  const draft = { ...draftOf(reply.settings), ...typed };
  const changes = changesOf(group, draft, reply.settings);
  const names = Object.keys(changes) as SettingName[];
  const atFault = settingAtFault(change.error);
  const inGroup = group.settings.some((name) => name === atFault);
  const save = (body: SettingsChange, undo: SettingsChange | null) =>
    change.mutate(body, {
      onSuccess: () => {
        setTyped({});
        showToast({
          text: t('admin.settings.saved'),
          action: undo ? { label: t('ui.undo'), run: () => save(undo, null) } : undefined,
        });
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(changes, undoOf(names, reply) as SettingsChange);
  };
  return (
    <Panel
      title={t(`admin.settings.groups.${group.name}.title`)}
      text={t(`admin.settings.groups.${group.name}.text`)}
    >
      <form className="flex flex-col gap-4" onSubmit={submit}>
        {group.settings.map((name) => (
          <SettingField
            key={name}
            name={name}
            value={draft[name]}
            reply={reply}
            error={atFault === name ? change.error : null}
            onChange={(value) => {
              if (change.isError) change.reset();
              setTyped({ ...typed, [name]: value });
            }}
            onStandard={() => save({ [name]: null }, undoOf([name], reply) as SettingsChange)}
          />
        ))}
        {!inGroup && <FormFault error={change.error} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary" small busy={change.isPending} disabled={names.length === 0}>
            {t('ui.save')}
          </Button>
          {names.length > 0 && (
            <Button
              small
              look="quiet"
              onClick={() => {
                setTyped({});
                change.reset();
              }}
            >
              {t('admin.settings.discard')}
            </Button>
          )}
        </div>
      </form>
      {children}
    </Panel>
  );
}
