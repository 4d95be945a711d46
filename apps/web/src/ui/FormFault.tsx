import { useErrorText } from './use-error-text.ts';

/** What a form was refused with, where it belongs to no single field; nothing while there is no error. */
export function FormFault({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (!error) return null;
  return (
    <p role="alert" className="text-13 text-fail">
      {errorText(error)}
    </p>
  );
}
