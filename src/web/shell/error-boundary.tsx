import { Component, type ReactNode } from 'react';
import { ErrorPage } from './error-page.tsx';

interface Caught {
  error: unknown;
  failed: boolean;
}

/** Keeps the header and the way back when a page breaks. */
export class ErrorBoundary extends Component<{ children: ReactNode }, Caught> {
  override state: Caught = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <ErrorPage error={this.state.error} retry={() => window.location.reload()} />;
  }
}
