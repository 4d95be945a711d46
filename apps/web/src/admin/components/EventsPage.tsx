import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { type JournalFilter, useJournal, useNewEntries } from '../api/use-journal.ts';
import { oneOf, useUrlFilter } from '../use-url-filter.ts';
import { AdminPage } from './AdminPage.tsx';
import { JournalList } from './JournalList.tsx';
import { Panel } from './Panel.tsx';
import { Pick } from './Pick.tsx';
import { SearchBox } from './SearchBox.tsx';

const kinds = [
  '',
  'slice',
  'roll',
  'workspace',
  'user',
  'account',
  'invitation',
  'look-on',
  'key',
  'settings',
] as const;
const actors = ['', 'operator', 'user', 'orchestrator', 'monitor', 'billing', 'system'] as const;
const isSliceNumber = (text: string) => /^[1-9]\d{0,8}$/.test(text);

/** What happened, with who and why; new entries wait above until somebody wants them. */
export function EventsPage() {
  const { t } = useTranslation();
  const { get, set } = useUrlFilter();
  const slice = get('slice');
  const filter: JournalFilter = {
    kind: oneOf(get('kind'), kinds) || undefined,
    actor: oneOf(get('actor'), actors) || undefined,
    slice: isSliceNumber(slice) ? Number(slice) : undefined,
    user: /^[\da-f-]{36}$/.test(get('user')) ? get('user') : undefined,
  };
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const query = useJournal(filter, { live: false, size: 50 });
  const newest = query.data?.pages[0]?.entries[0]?.id;
  const waiting = useNewEntries(filter, query.isSuccess && !query.isPlaceholderData ? (newest ?? 0) : null);
  return (
    <AdminPage title={t('admin.places.events')}>
      <search className="flex flex-wrap items-center gap-2">
        <Pick
          name={t('admin.events.kind')}
          value={filter.kind ?? ''}
          options={kinds.map((kind) => ({
            value: kind,
            label: t(kind === '' ? 'admin.events.anyKind' : `admin.events.kinds.${kind}`),
          }))}
          onChange={(kind) => set({ kind })}
        />
        <Pick
          name={t('admin.events.who')}
          value={filter.actor ?? ''}
          options={actors.map((actor) => ({
            value: actor,
            label: t(actor === '' ? 'admin.events.anybody' : `admin.actor.${actor}`),
          }))}
          onChange={(actor) => set({ actor })}
        />
        <SearchBox name={t('admin.events.slice')} value={slice} onChange={(text) => set({ slice: text })} />
        {filtered && (
          <Button small look="quiet" onClick={() => set({ kind: '', actor: '', slice: '', user: '' })}>
            {t('admin.clearFilters')}
          </Button>
        )}
      </search>
      <Panel
        title={t('admin.events.journal')}
        aside={
          <span role="status">
            {waiting > 0 && (
              <Button small look="primary" busy={query.isFetching} onClick={() => void query.refetch()}>
                {t('admin.events.new', { count: waiting })}
              </Button>
            )}
          </span>
        }
      >
        <JournalList query={query} empty={t(filtered ? 'admin.events.noneFit' : 'admin.events.none')} />
      </Panel>
    </AdminPage>
  );
}
