import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import type { Health } from '../api/use-health.ts';
import { count, megabytes } from '../figures.ts';
import { When } from './When.tsx';

/** The parts of the gateway, each with whether it is well and the figure that says why. */
export function HealthParts({ health }: { health: Health }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { database, leader, disk, memory, mail, orchestrator, monitor } = health;
  const size = (mb: number | null) => megabytes(mb, language);
  const free = (part: { freeMb: number | null; totalMb: number | null }) =>
    t('admin.health.free', { free: size(part.freeMb), total: size(part.totalMb) });
  const round = (at: string | null) =>
    at === null ? (
      t('admin.health.noRound')
    ) : (
      <>
        {t('admin.health.lastRound')} <When at={at} />
      </>
    );
  return (
    <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-4">
      <Part name={t('admin.health.database')} ok={database.ok}>
        {database.answeredInMs === null
          ? t('admin.health.silent')
          : t('admin.health.answered', { ms: count(Math.round(database.answeredInMs), language) })}{' '}
        · {size(database.sizeMb)}
      </Part>
      <Part name={t('admin.health.leader')} ok={leader.ok}>
        {t(
          leader.here
            ? 'admin.health.leadsHere'
            : leader.ok
              ? 'admin.health.leadsElsewhere'
              : 'admin.health.noLeader',
        )}
      </Part>
      {health.runtimes.map((runtime) => (
        <Part key={runtime.kind} name={t('admin.health.runtime', { kind: runtime.kind })} ok={runtime.ok}>
          {runtime.running === null
            ? t('admin.health.silent')
            : t('admin.health.running', { count: runtime.running })}
        </Part>
      ))}
      <Part name={t('admin.health.disk')} ok={disk.ok}>
        {free(disk)}
      </Part>
      <Part name={t('admin.health.memory')} ok={memory.ok}>
        {free(memory)}
      </Part>
      <Part name={t(`admin.health.mail.${mail.by}`)} ok={mail.ok}>
        {t('admin.health.mail.waiting', { count: mail.waiting })}
        {mail.failed > 0 && ` · ${t('admin.health.mail.failed', { count: mail.failed })}`}
        {mail.oldestWaitingAt !== null && (
          <>
            {' '}
            · {t('admin.health.mail.oldest')} <When at={mail.oldestWaitingAt} />
          </>
        )}
        {mail.lastFailure !== null && <span className="block break-words text-fail">{mail.lastFailure}</span>}
      </Part>
      <Part name={t('admin.actor.orchestrator')} ok={orchestrator.ok}>
        {round(orchestrator.lastRoundAt)}
      </Part>
      <Part name={t('admin.actor.monitor')} ok={monitor.ok}>
        {round(monitor.lastRoundAt)}
      </Part>
    </ul>
  );
}

function Part({ name, ok, children }: { name: string; ok: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const Icon = ok ? CircleCheck : TriangleAlert;
  return (
    <li
      data-ok={ok}
      className={cx(
        'flex min-w-0 flex-col gap-1 rounded-8 border p-4',
        ok ? 'border-line bg-sheet' : 'border-fail/40 bg-fail-soft',
      )}
    >
      <p className="flex items-center gap-2 font-medium">
        <Icon size={16} aria-hidden="true" className={ok ? 'text-accent' : 'text-fail'} />
        {name}
        <span className="sr-only">{t(ok ? 'admin.health.well' : 'admin.health.unwell')}</span>
      </p>
      <div className="text-13 break-words text-ink-soft">{children}</div>
    </li>
  );
}
