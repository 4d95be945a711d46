import { useTranslation } from 'react-i18next';
import { useJournal } from '../api/use-journal.ts';
import { JournalList } from './JournalList.tsx';
import { Panel } from './Panel.tsx';

/** What happened to one slice; new entries come by themselves. */
export function SliceJournal({ number }: { number: number }) {
  const { t } = useTranslation();
  const query = useJournal({ slice: number }, { live: true, size: 12 });
  return (
    <Panel title={t('admin.places.events')}>
      <JournalList query={query} withSlice={false} empty={t('admin.events.noneOfSlice')} />
    </Panel>
  );
}
