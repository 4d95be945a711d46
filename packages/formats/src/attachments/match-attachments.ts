import { inForm, type NameForm, nameForms } from './name-forms.ts';

/** A name from the text and the file that belongs to it. */
export type AttachmentMatch<File> = { file: File; by: NameForm };

/** What became of every name and every file; each list in the order in which it was given. */
export type AttachmentMatches<File> = {
  /** By name as it stands in the text. */
  found: Map<string, AttachmentMatch<File>>;
  /** Named in the text, not among the files (or more than one file would do). */
  missing: string[];
  /** Among the files, not named in the text. */
  orphans: File[];
};

/**
 * Finds the file of every attachment that a chat names: by its exact name, then composed and decomposed letters, then without
 * marks and case, then by its number. A looser form is used only where it names one file and one alone, among those that no
 * closer form has taken. Several messages may name the same file.
 */
export function matchAttachments<File extends { name: string }>(
  names: Iterable<string>,
  files: readonly File[],
): AttachmentMatches<File> {
  const wanted = [...new Set(names)];
  const found = new Map<string, AttachmentMatch<File>>();
  const taken = new Set<File>();
  for (const form of nameForms) {
    const byName = candidates(
      files.filter((file) => !taken.has(file)),
      form,
    );
    for (const name of wanted) {
      if (found.has(name)) continue;
      const file = only(byName.get(inForm(name, form) ?? ''), form);
      if (file) found.set(name, { file, by: form });
    }
    for (const { file } of found.values()) taken.add(file);
  }
  return {
    found,
    missing: wanted.filter((name) => !found.has(name)),
    orphans: files.filter((file) => !taken.has(file)),
  };
}

function candidates<File extends { name: string }>(files: File[], form: NameForm): Map<string, File[]> {
  const byName = new Map<string, File[]>();
  for (const file of files) {
    const key = inForm(file.name, form);
    if (key === null || key === '') continue;
    const same = byName.get(key);
    if (same) same.push(file);
    else byName.set(key, [file]);
  }
  return byName;
}

/** The same exact name in two folders is the same file for the text, which knows no folders: the first one is taken. */
function only<File>(files: File[] | undefined, form: NameForm): File | undefined {
  return files && (files.length === 1 || form === 'exact') ? files[0] : undefined;
}
