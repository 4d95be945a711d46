import { useTranslation } from 'react-i18next';
import { useJournal } from '../api/use-journal.ts';
import { JournalList } from './JournalList.tsx';
import { Panel } from './Panel.tsx';

/** What was done to an account, or by it; new entries come by themselves. */
export function UserJournal({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const query = useJournal({ user: userId }, { live: true, size: 8 });
  return (
    <Panel title={t('admin.places.events')}>
      <JournalList query={query} empty={t('admin.events.noneOfUser')} />
    </Panel>
  );
}
