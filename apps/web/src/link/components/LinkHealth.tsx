import type { Status } from '@queunir/contracts/status/status';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock, fullTime } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';
import { Section } from '../../ui/Section.tsx';

/** Three facts that are never one flag, and the two clocks of a linked device. */
export function LinkHealth({ status }: { status: Status }) {
  const { t } = useTranslation();
  const { browser, page, events } = status.health;
  const { clocks } = status;
  return (
    <Section title={t('link.health.title')}>
      <dl className="flex flex-col divide-y divide-line">
        <Fact name="browser" is={browser.up} since={browser.since} />
        <Fact name="page" is={page.linked} since={page.since} />
        <Fact name="events" is={events.flowing} since={events.since}>
          {events.why && <span>{t(`link.health.${events.why}`)}</span>}
          {events.lastEventAt && <At words="lastEvent" at={events.lastEventAt} />}
          {events.lastLookAt && <At words="lastLook" at={events.lastLookAt} />}
        </Fact>
        {clocks && (
          <Row name={t('link.health.phone')} light={clocks.phone.warn ? 'wait' : 'good'}>
            <span>{t('link.health.daysLeft', { count: clocks.phone.daysLeft, total: 14 })}</span>
            <At words={`by.${clocks.phone.by}`} at={clocks.phone.seenAt} />
          </Row>
        )}
        {clocks && (
          <Row name={t('link.health.device')} light={clocks.device.warn ? 'wait' : 'good'}>
            <span>{t('link.health.daysLeft', { count: clocks.device.daysLeft, total: 30 })}</span>
            <At words="used" at={clocks.device.usedAt} />
          </Row>
        )}
      </dl>
      {clocks?.phone.warn && (
        <p className="text-12 text-ink-faint text-pretty">{t('link.health.phoneNote')}</p>
      )}
    </Section>
  );
}

type Name = 'browser' | 'page' | 'events';

function Fact(props: { name: Name; is: boolean | null; since: string | null; children?: ReactNode }) {
  const { t } = useTranslation();
  const { name, is, since } = props;
  return (
    <Row name={t(`link.health.${name}`)} light={is === null ? 'none' : is ? 'good' : 'bad'}>
      <span>
        {is === null
          ? t('link.health.unknown')
          : t(is ? `link.health.yes.${name}` : `link.health.no.${name}`)}
      </span>
      {since && <At words="since" at={since} />}
      {props.children}
    </Row>
  );
}

const lights = { good: 'bg-accent', bad: 'bg-fail', wait: 'bg-wait-fill', none: 'bg-line-strong' } as const;

function Row({ name, light, children }: { name: string; light: keyof typeof lights; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-3 py-2 text-13">
      <span aria-hidden="true" className={cx('size-2 shrink-0 rounded-full', lights[light])} />
      <dt className="w-28 shrink-0 text-ink-faint">{name}</dt>
      <dd className="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5">{children}</dd>
    </div>
  );
}

type Words = 'since' | 'lastEvent' | 'lastLook' | 'used' | 'by.linked' | 'by.message' | 'by.owner';

function At({ words, at }: { words: Words; at: string }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(30);
  return (
    <span className="text-ink-soft" title={fullTime(at, preferences)}>
      {t(`link.health.${words}`, { time: dayAndClock(at, now, preferences) })}
    </span>
  );
}
