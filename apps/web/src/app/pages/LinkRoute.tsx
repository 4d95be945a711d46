import { MissingSection } from '../../gaps/components/MissingSection.tsx';
import { LinkPage } from '../../link/components/LinkPage.tsx';

/** The link page with what the gaps room adds to it. */
export function LinkRoute() {
  return <LinkPage missing={<MissingSection />} />;
}
