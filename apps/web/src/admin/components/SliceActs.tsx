import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { type Asked, progressOf, type SliceAct } from '../act-progress.ts';
import type { SliceDetail } from '../api/use-slice.ts';
import { type SliceWish, useSliceAct } from '../api/use-slice-act.ts';
import { ActLine } from './ActLine.tsx';
import { Panel } from './Panel.tsx';
import { SliceActDialog } from './SliceActDialog.tsx';

/** What is asked for at once; everything else is explained first and asks why. */
const atOnce: readonly SliceAct[] = ['start', 'try-again', 'back-up', 'restore'];
/** Always in the same places, so that nothing moves when the state changes under the finger. */
const order = [
  'restart',
  'stop',
  'start',
  'try-again',
  'back-up',
  'upgrade',
  'roll-back',
] as const satisfies readonly SliceAct[];

/** What can be done with a slice, how far what was asked for is, and putting it into the trash or taking it out. */
export function SliceActs({ slice }: { slice: SliceDetail }) {
  const { t } = useTranslation();
  const act = useSliceAct(slice.number);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [dialog, setDialog] = useState<SliceAct | null>(null);
  const may = (name: SliceAct) => slice.may.some((one) => one === name);
  const wish = (what: SliceWish) => {
    setAsked({ act: what.act, before: slice });
    act.mutate(what, { onSuccess: () => setDialog(null) });
  };
  const press = (name: SliceAct) => {
    act.reset();
    if (atOnce.includes(name)) wish({ act: name as 'start', reason: null });
    else setDialog(name);
  };
  const progress = asked && act.isSuccess ? progressOf(asked, slice) : null;
  const isBusy = (name: SliceAct) =>
    asked?.act === name && dialog === null && (act.isPending || progress === 'busy');
  const trash = may('restore') ? 'restore' : 'delete';
  return (
    <Panel title={t('admin.acts.title')}>
      <div className="flex flex-wrap gap-2">
        {order.map((name) => (
          <Button
            key={name}
            small
            look={name === 'try-again' && may(name) ? 'primary' : 'plain'}
            disabled={!may(name)}
            busy={isBusy(name)}
            onClick={() => press(name)}
          >
            {t(`admin.acts.${name === 'start' && slice.wanted === 'asleep' ? 'wake' : name}.act`)}
          </Button>
        ))}
        <Button
          small
          look={trash === 'delete' ? 'quiet' : 'primary'}
          className={trash === 'delete' ? 'text-fail! md:ml-auto' : 'md:ml-auto'}
          disabled={!may(trash)}
          busy={isBusy(trash)}
          onClick={() => press(trash)}
        >
          {t(`admin.acts.${trash}.act`)}
        </Button>
      </div>
      <ActLine asked={asked} progress={progress} act={act} slice={slice} inDialog={dialog !== null} />
      {dialog && (
        <SliceActDialog
          act={dialog}
          slice={slice}
          busy={act.isPending}
          error={act.error}
          onWish={wish}
          onClose={() => setDialog(null)}
        />
      )}
    </Panel>
  );
}
