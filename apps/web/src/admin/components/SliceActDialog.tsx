import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import type { SliceAct } from '../act-progress.ts';
import type { SliceDetail } from '../api/use-slice.ts';
import type { SliceWish } from '../api/use-slice-act.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

type Props = {
  act: SliceAct;
  slice: SliceDetail;
  busy: boolean;
  error: unknown;
  onWish: (wish: SliceWish) => void;
  onClose: () => void;
};

/** Says what an act does to a slice and asks why; deleting names what is lost and has the number typed. */
export function SliceActDialog({ act, slice, busy, error, onWish, onClose }: Props) {
  const { t } = useTranslation();
  const [image, setImage] = useState('');
  const number = String(slice.number);
  const deletes = act === 'delete';
  const owner = slice.owner?.name ?? t('admin.slice.inPool');
  const texts = {
    restart: t('admin.acts.restart.text'),
    stop: t('admin.acts.stop.text'),
    upgrade: t('admin.acts.upgrade.text'),
    'roll-back': t('admin.acts.roll-back.text', { image: slice.previousImage ?? '–' }),
    delete: t('admin.acts.delete.text', { owner }),
  };
  const name = act as keyof typeof texts;
  return (
    <ReasonDialog
      title={t(`admin.acts.${name}.title`, { number })}
      text={texts[name]}
      act={t(`admin.acts.${name}.act`)}
      danger={deletes || act === 'stop'}
      must={deletes}
      word={deletes ? number : undefined}
      fields={
        act === 'upgrade' && (
          <Field
            label={t('admin.acts.upgrade.image')}
            hint={t('admin.acts.upgrade.imageHint')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            value={image}
            onChange={(event) => setImage(event.target.value)}
          />
        )
      }
      busy={busy}
      error={error}
      onConfirm={({ reason, typed }) =>
        onWish(
          deletes
            ? { act: 'delete', confirm: typed, reason }
            : act === 'upgrade'
              ? { act, reason: reason || null, image: image.trim() || undefined }
              : { act: name as 'restart', reason: reason || null },
        )
      }
      onClose={onClose}
    />
  );
}
