import qrcode from 'qrcode';
import { useEffect, useState } from 'react';

/** A QR code drawn from its text, `name` for who cannot see it; always dark on light, for cameras. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const [image, setImage] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void qrcode.toDataURL(text, { margin: 2, width: 528, errorCorrectionLevel: 'L' }).then((url) => {
      if (current) setImage(url);
    });
    return () => {
      current = false;
    };
  }, [text]);
  return (
    <div className="size-66 overflow-hidden rounded-8 border border-line" data-qr={text}>
      {image && <img src={image} alt={name} width={264} height={264} />}
    </div>
  );
}
