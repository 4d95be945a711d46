import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { phoneWidth, useMedia } from '../../kit/use-media.ts';
import { Button } from '../../ui/Button.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { CodeForm } from './CodeForm.tsx';

type Props = { qr: string | null; expired: boolean; busy: boolean; onReload: () => void };

/** The two ways to link: scan, or type a code. On a phone the code comes first: it cannot scan itself. */
export function LinkChoice(props: Props) {
  const { t } = useTranslation();
  const phone = useMedia(phoneWidth);
  const scan = <Scan key="scan" second={phone} {...props} />;
  const code = (
    <div key="code" className="flex flex-1 flex-col gap-3">
      <h3 className="font-medium">{t(phone ? 'link.byNumberFirst' : 'link.byNumber')}</h3>
      <CodeForm first={phone} />
    </div>
  );
  return (
    <div className="flex flex-col gap-6 md:flex-row md:gap-8">
      {phone ? [code, <hr key="or" className="border-line" />, scan] : [scan, code]}
    </div>
  );
}

function Scan({ qr, expired, busy, second, onReload }: Props & { second: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-1 flex-col gap-3">
      <h3 className="font-medium">{t(second ? 'link.byScanSecond' : 'link.byScan')}</h3>
      <div className="self-center">
        {qr && !expired ? (
          <QrCode text={qr} name={t('link.qrName')} />
        ) : (
          <div className="flex size-66 items-center justify-center rounded-8 border border-dashed border-line-strong">
            {expired ? (
              <Button look="primary" busy={busy} onClick={onReload}>
                <RotateCw size={16} aria-hidden="true" />
                {t('link.reloadQr')}
              </Button>
            ) : (
              <p className="text-13 text-ink-faint">{t('link.qrComing')}</p>
            )}
          </div>
        )}
      </div>
      <ol className="list-decimal ps-5 text-13 text-ink-soft">
        <li>{t('link.step1')}</li>
        <li>{t('link.step2')}</li>
        <li>{t('link.step3')}</li>
      </ol>
    </div>
  );
}
