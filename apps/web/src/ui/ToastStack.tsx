import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../kit/cx.ts';
import { dismissToast, useToasts } from './toasts.ts';

/** The place where toasts appear; read aloud when they do. */
export function ToastStack() {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex flex-col items-center gap-2 px-4 md:bottom-6"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={cx(
            'pointer-events-auto flex max-w-120 items-center gap-2 rounded-8 border bg-ink py-1 pr-1 pl-4 text-14 text-paper',
            toast.alarm ? 'border-fail' : 'border-ink',
          )}
        >
          <span className="py-1.5">{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className="min-h-9 rounded-4 px-3 font-semibold underline underline-offset-4 max-md:min-h-11"
              onClick={() => {
                toast.action?.run();
                dismissToast(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            aria-label={t('ui.dismiss')}
            className="inline-flex size-9 items-center justify-center rounded-4 max-md:size-11"
            onClick={() => dismissToast(toast.id)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}
