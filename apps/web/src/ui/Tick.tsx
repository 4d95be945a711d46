import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** How far an own message got, as a picture with its word. */
export type TickState =
  | 'queued'
  | 'sending'
  | 'held'
  | 'unsure'
  | 'pending'
  | 'sent'
  | 'sent-or-later'
  | 'delivered'
  | 'read'
  | 'failed';

const pictures = {
  queued: Clock,
  sending: Clock,
  pending: Clock,
  held: Pause,
  unsure: CircleHelp,
  sent: Check,
  'sent-or-later': Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
} as const;

const colours: Partial<Record<TickState, string>> = {
  read: 'text-read',
  failed: 'text-fail',
  held: 'text-wait',
  unsure: 'text-wait',
};

/** The tick of an own message. */
export function Tick({ state, size = 14 }: { state: TickState; size?: number }) {
  const { t } = useTranslation();
  const Picture = pictures[state];
  const name = t(`ui.tick.${state}`);
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={`inline-flex shrink-0 ${colours[state] ?? 'text-ink-faint'}`}
    >
      <Picture size={size} aria-hidden="true" strokeWidth={2} />
    </span>
  );
}
