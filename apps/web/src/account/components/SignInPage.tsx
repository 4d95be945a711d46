import { useState } from 'react';
import { useLocation } from 'react-router';
import { CodeStep } from './CodeStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';

/** Signing in: the password, then the second factor where there is one. */
export function SignInPage() {
  const { state } = useLocation();
  const [step, setStep] = useState<'password' | 'code'>(
    (state as { step?: unknown } | null)?.step === 'code' ? 'code' : 'password',
  );
  return step === 'password' ? (
    <PasswordStep onCodeWanted={() => setStep('code')} />
  ) : (
    <CodeStep onAgain={() => setStep('password')} />
  );
}
