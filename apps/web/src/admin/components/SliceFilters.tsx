import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlFilter } from '../use-url-filter.ts';
import { Pick } from './Pick.tsx';
import { SearchBox } from './SearchBox.tsx';

/** States that a slice can be looked for by. */
export const sliceStates = [
  'running',
  'starting',
  'stopping',
  'stopped',
  'failed',
  'provisioning',
  'upgrading',
  'trashed',
  'deleting',
  'deleted',
] as const;

/** What is looked for among slices; it lives in the address. */
export function SliceFilters() {
  const { t } = useTranslation();
  const { get, set } = useUrlFilter();
  const search = useCallback((q: string) => set({ q }), [set]);
  const yesNo = ['linked', 'problem', 'pool'] as const;
  return (
    <search className="flex flex-wrap items-center gap-2">
      <SearchBox name={t('admin.slices.search')} value={get('q')} onChange={search} />
      <Pick
        name={t('admin.slices.state')}
        value={get('state')}
        options={[
          { value: '', label: t('admin.slices.anyState') },
          ...sliceStates.map((state) => ({ value: state, label: t(`admin.state.${state}`) })),
        ]}
        onChange={(state) => set({ state })}
      />
      {yesNo.map((name) => (
        <Pick
          key={name}
          name={t(`admin.slices.${name}.any`)}
          value={get(name)}
          options={[
            { value: '', label: t(`admin.slices.${name}.any`) },
            { value: 'yes', label: t(`admin.slices.${name}.yes`) },
            { value: 'no', label: t(`admin.slices.${name}.no`) },
          ]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      <Pick
        name={t('admin.slices.sort')}
        value={get('sort')}
        options={[
          { value: '', label: t('admin.slices.byNumber') },
          { value: 'memory', label: t('admin.slices.byMemory') },
        ]}
        onChange={(sort) => set({ sort })}
      />
    </search>
  );
}
