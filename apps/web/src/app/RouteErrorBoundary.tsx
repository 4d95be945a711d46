import { Component, type ReactNode } from 'react';
import { RouteError } from './RouteError.tsx';

type Props = { children: ReactNode };

/** Catches what breaks while a page is drawn or loaded, and says what to do. */
export class RouteErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <RouteError /> : this.props.children;
  }
}
