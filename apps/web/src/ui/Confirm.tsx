import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Modal } from './Modal.tsx';

type Props = {
  open: boolean;
  title: string;
  text: string;
  act: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** A plain confirmation that names what is lost. */
export function Confirm({ open, title, text, act, busy = false, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal open={open} title={title} text={text} onClose={onClose}>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button look="danger" busy={busy} onClick={onConfirm}>
          {act}
        </Button>
      </div>
    </Modal>
  );
}
