import { useTranslation } from 'react-i18next';
import { Modal } from '../../ui/Modal.tsx';

const groups = {
  everywhere: [
    ['⌘K / Ctrl K', 'commands'],
    ['?', 'help'],
  ],
  list: [
    ['J / K', 'move'],
    ['↑ ↓', 'arrows'],
    ['Enter', 'open'],
  ],
  chat: [
    ['R', 'reply'],
    ['E', 'close'],
    ['Enter', 'send'],
    ['Shift Enter', 'newLine'],
    ['Esc', 'leave'],
  ],
} as const;

/** What the keys do. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('app.shortcuts')} text={t('app.shortcutsText')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group}>
            <h3 className="mb-1 text-12 font-medium text-ink-faint">{t(`app.keys.${group}`)}</h3>
            <dl className="divide-y divide-line">
              {groups[group].map(([keys, act]) => (
                <div key={act} className="flex items-center justify-between gap-4 py-1.5">
                  <dt>{t(`app.keys.${act}`)}</dt>
                  <dd className="shrink-0 whitespace-nowrap">
                    <kbd className="num rounded-4 border border-line bg-raised px-2 py-0.5 text-12 text-ink-soft">
                      {keys}
                    </kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
