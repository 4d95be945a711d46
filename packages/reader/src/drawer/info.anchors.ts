import type { Anchor } from '../anchors/anchor.ts';

/** Members of a group in its info drawer (whatsapp-web-dom §6). */
export const MEMBER_ROWS: Anchor = {
  name: 'drawer.members',
  ways: [
    { css: '[data-testid="group-info-participants-section"] [role="listitem"]' },
    // Test ids were stripped then; the count of the group must bear it out.
    { css: '[role="listitem"]', only: 'g1' },
  ],
};
export const PARTICIPANTS = '[data-testid="group-info-participants-section"]';
export const CREATED_BY = '[data-testid="group_info_created_by_wrapper"]';
export const COMMON_GROUPS = '[data-testid="section-common-groups"]';
export const MEMBER_NAME: Anchor = {
  name: 'drawer.member-name',
  ways: [{ css: 'span[title]' }, { css: 'span[dir="auto"]' }],
};
export const EMAIL_LINKS = 'a[href^="mailto:"]';
/** Links of a business beside its address, which is a place on a map. */
export const WEBSITE_LINKS = 'a[href^="http"]:not([href*="maps."], [href*="/maps"])';
