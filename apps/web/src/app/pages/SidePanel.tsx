import { X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { Face } from '../../ui/Face.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

const ContactPanel = lazy(() =>
  import('../../contacts/components/ContactPanel.tsx').then((module) => ({ default: module.ContactPanel })),
);

type Props = {
  contactId: string | null;
  group: boolean;
  title: string;
  face: string | null;
  overlay: boolean;
  /** What is said below the contact. */
  foot: ReactNode;
  onClose: () => void;
};

/** The place of the customer's file: beside the thread, over it at 1024, a page on a phone. Escape closes the overlay. */
export function SidePanel({ contactId, group, title, face, overlay, foot, onClose }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    if (!overlay) return;
    const act = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !(event.target instanceof HTMLInputElement))
        onClose();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [overlay, onClose]);
  return (
    <aside
      aria-label={t('contacts.panel')}
      className={cx(
        'flex min-h-0 w-full flex-col bg-sheet md:w-90 md:border-l md:border-line',
        overlay ? 'md:absolute md:inset-y-0 md:right-0 md:z-20' : 'shrink-0',
      )}
    >
      <div className="flex h-14 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
        <p className="font-semibold">{t('contacts.panel')}</p>
        <IconButton name={t('ui.close')} onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <div className="scroll-calm min-h-0 flex-1 overflow-y-auto">
        {contactId ? (
          <Suspense>
            <ContactPanel key={contactId} contactId={contactId} chatFace={face} />
          </Suspense>
        ) : (
          <div className="flex flex-col items-center gap-3 p-6 text-center">
            <Face name={title} src={face} size={72} group={group} />
            <bdi className="text-16 font-semibold wrap-anywhere">{title}</bdi>
            <p className="text-13 text-ink-soft text-pretty">
              {t(group ? 'contacts.groupText' : 'contacts.noneText')}
            </p>
          </div>
        )}
        {foot}
      </div>
    </aside>
  );
}
