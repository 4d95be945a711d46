import { Logo } from '../ui/Logo.tsx';

/** What stands on the page while the app is on its way; the same as in `index.html`. */
export function BootMark() {
  return (
    <div className="boot-mark">
      <Logo size={40} />
    </div>
  );
}
