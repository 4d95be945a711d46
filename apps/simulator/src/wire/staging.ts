/** What can stand in place of the list on a linked page. */
export const popupNames = [
  'elsewhere',
  'conflict',
  'call',
  'second-tab',
  'terms',
  'unavailable',
  'proxied',
  'passkey',
  'starting',
] as const;

/** One of them. */
export type PopupName = (typeof popupNames)[number];

/** A banner above the list. `retrying` also cuts the page off until it ends. */
export type BannerShape =
  | { name: 'retrying'; seconds: number }
  | { name: 'loading'; percent: number }
  | { name: 'connecting' | 'phone-silent' | 'update' | 'notifications-off' | 'language' };

/** What pages are made to show in place of, above or beside their list. Not kept between runs. */
export type Staging = {
  popup: PopupName | null;
  banner: BannerShape | null;
  dialog: 'onboarding' | null;
  viewer: boolean;
};

/** Nothing but the list. */
export const nothingStaged: Staging = { popup: null, banner: null, dialog: null, viewer: false };
