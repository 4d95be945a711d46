import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { touchPointer, useMedia } from '../../kit/use-media.ts';
import { sendsOnKey } from '../draft/composer-keys.ts';

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  title: string;
  text: string;
  /** Said under the field when messages will wait; null when they go out at once. */
  notice: string | null;
  disabled: boolean;
  onText: (text: string) => void;
  onSend: () => void;
  onLeave: () => void;
};

/** Where a message is written. Grows with the text; Enter sends on a keyboard, is a new line on touch. */
export function Composer({ field, title, text, notice, disabled, onText, onSend, onLeave }: Props) {
  const { t } = useTranslation();
  const touch = useMedia(touchPointer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, 200)}px`;
  }, [text, field]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') return onLeave();
    if (!sendsOnKey(event.nativeEvent, touch)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className="px-3 pt-2 pb-3 md:px-6">
      <div className="mx-auto flex max-w-228 items-end gap-2 rounded-8 border border-line-strong/60 bg-raised p-1 has-[textarea:focus-visible]:border-accent has-[textarea:focus-visible]:outline-1 has-[textarea:focus-visible]:outline-accent">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          disabled={disabled}
          aria-label={t('messages.write', { name: title })}
          aria-describedby={notice ? 'composer-notice' : undefined}
          placeholder={t('messages.placeholder')}
          maxLength={65_536}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          className="max-h-50 min-h-9 flex-1 resize-none bg-transparent px-2 py-2 text-16 leading-5 outline-none placeholder:text-ink-faint disabled:opacity-60 max-md:min-h-11 max-md:py-3 md:text-14"
        />
        <button
          type="button"
          aria-label={t('messages.send')}
          title={t('messages.send')}
          disabled={disabled || text.trim() === ''}
          onClick={onSend}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-8 bg-accent text-accent-ink transition-colors duration-100 hover:bg-accent-hover disabled:bg-hover disabled:text-ink-faint max-md:size-11"
        >
          <SendHorizontal size={18} aria-hidden="true" />
        </button>
      </div>
      {notice && (
        <p id="composer-notice" className="mx-auto mt-1 max-w-228 px-2 text-12 text-ink-faint">
          {notice}
        </p>
      )}
    </div>
  );
}
