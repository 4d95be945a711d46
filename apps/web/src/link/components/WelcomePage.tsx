import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useAcceptWarning } from '../api/use-accept-warning.ts';

const facts = ['product', 'restricted', 'device', 'readers'] as const;

/** First run: what linking means, how unread chats are read; acceptance is recorded before any code is shown. */
export function WelcomePage() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const accept = useAcceptWarning();
  const [reading, setReading] = useState<'when-opened' | 'ahead'>('when-opened');
  const go = () => accept.mutate(reading, { onSuccess: () => void navigate('/link') });
  return (
    <Sheet wide title={t('link.welcomeTitle')} intro={t('link.welcomeIntro')}>
      <ul className="divide-y divide-line rounded-8 border border-line bg-sheet">
        {facts.map((fact) => (
          <li key={fact} className="px-4 py-3">
            <p className="font-medium">{t(`link.fact.${fact}.title`)}</p>
            <p className="text-13 text-ink-soft">{t(`link.fact.${fact}.text`)}</p>
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <Choice
          legend={t('link.readingQuestion')}
          name="reading"
          value={reading}
          onChange={setReading}
          options={[
            { value: 'when-opened', label: t('link.readWhenOpened'), text: t('link.readWhenOpenedText') },
            { value: 'ahead', label: t('link.readAhead'), text: t('link.readAheadText') },
          ]}
        />
      </div>
      {accept.isError && (
        <p role="alert" className="mt-4 text-13 text-fail">
          {errorText(accept.error)}
        </p>
      )}
      <Button look="primary" className="mt-6 w-full md:w-auto" busy={accept.isPending} onClick={go}>
        {t('link.accept')}
      </Button>
    </Sheet>
  );
}
