import type { TFunction } from 'i18next';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JournalEntry } from '../api/use-journal.ts';
import { When } from './When.tsx';

/** One thing that happened: what, to whom, from what to what, who did it and why; when, in full on hover. */
export function JournalRow({ entry, withSlice }: { entry: JournalEntry; withSlice: boolean }) {
  const { t } = useTranslation();
  const { from, to } = entry;
  return (
    <li className="flex items-start gap-3 py-2 text-13" data-entry={entry.kind}>
      <When at={entry.at} className="w-26 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{kindWords(entry.kind, t)}</span>
          {withSlice && entry.slice !== null && (
            <Link
              to={`/admin/slices/${entry.slice}`}
              className="text-accent underline underline-offset-2 max-md:py-1"
            >
              {t('admin.sliceNumber', { number: entry.slice })}
            </Link>
          )}
          {entry.userId !== null && entry.userEmail !== null && entry.userId !== entry.actorId && (
            <Link
              to={`/admin/users/${entry.userId}`}
              className="min-w-0 truncate text-accent underline underline-offset-2 max-md:py-1"
            >
              {entry.userEmail}
            </Link>
          )}
          {(from !== null || to !== null) && (
            <span className="num inline-flex flex-wrap items-center gap-1 text-12 text-ink-soft">
              {from !== null && <span>{from}</span>}
              {from !== null && to !== null && (
                <>
                  <ArrowRight size={12} aria-hidden="true" />
                  <span className="sr-only">{t('admin.events.to')}</span>
                </>
              )}
              {to !== null && <span>{to}</span>}
            </span>
          )}
        </p>
        <p className="break-words text-ink-soft">
          {entry.actorEmail ?? t(`admin.actor.${entry.actor}`)}
          {entry.reason !== null && `: ${entry.reason}`}
        </p>
        {entry.details.length > 0 && (
          <p className="num text-12 break-words text-ink-faint">
            {entry.details.map(({ name, value }) => `${name} ${value}`).join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}

/** What happened in words; the kind itself where a newer gateway tells of something that this page does not know. */
function kindWords(kind: string, t: TFunction): string {
  return t(`admin.kinds.${kind}` as 'admin.kinds.slice.state', { defaultValue: kind });
}
