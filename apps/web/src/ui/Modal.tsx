import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { open: boolean; title: string; text?: string; onClose: () => void; children: ReactNode };

/** A dialog with a title; focus goes in, and back to where it came from when it closes. */
export function Modal({ open, title, text, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup className="fixed inset-x-4 top-[12vh] z-40 mx-auto max-h-[76vh] max-w-120 overflow-auto rounded-8 border border-line bg-sheet p-6 outline-none">
          <div className="flex items-start justify-between gap-4">
            <Dialog.Title className="text-20 font-semibold">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={t('ui.close')}
              className="-mt-1 -mr-2 inline-flex size-9 items-center justify-center rounded-8 text-ink-soft hover:bg-hover max-md:size-11"
            >
              <X size={18} aria-hidden="true" />
            </Dialog.Close>
          </div>
          {text && <Dialog.Description className="mt-2 text-14 text-ink-soft">{text}</Dialog.Description>}
          <div className="mt-4">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
