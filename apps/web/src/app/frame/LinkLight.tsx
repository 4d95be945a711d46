import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { cx } from '../../kit/cx.ts';
import { hasFailed, type LinkState, needsOwner } from '../../link/phase-words.ts';
import { Face } from '../../ui/Face.tsx';

/** The linked number's face with the link's state as a small light; leads to the link page. */
export function LinkLight({ state, name }: { state: LinkState | undefined; name: string | null }) {
  const { t } = useTranslation();
  const words = state ? t(`link.state.${state}.title`) : t('app.linkUnknown');
  const light =
    state === 'ready'
      ? 'bg-accent'
      : state && hasFailed(state)
        ? 'bg-fail'
        : state && (state === 'silent' || state === 'changed' || needsOwner(state))
          ? 'bg-wait-fill'
          : 'bg-line-strong';
  return (
    <NavLink
      to="/link"
      title={words}
      className="relative flex items-center justify-center rounded-8 hover:bg-hover max-md:h-14 max-md:flex-1 md:mt-auto md:size-11"
    >
      <span className="sr-only">{t('app.linkState', { state: words })}</span>
      <Face name={name ?? 'Queunir'} src={null} size={32} />
      <span
        aria-hidden="true"
        className={cx(
          'absolute size-3 rounded-full border-2 border-sheet max-md:top-8 max-md:left-1/2 max-md:ml-1.5 md:right-1 md:bottom-1',
          light,
        )}
      />
    </NavLink>
  );
}
