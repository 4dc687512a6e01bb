import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { BoardPage } from './board/board-page.tsx';
import { evidencePages } from './evidence/evidence-pages.ts';
import { evidencePlaces } from './evidence/evidence-places.ts';
import { DropZone } from './intake/drop-zone.tsx';
import { OutcomeList } from './intake/outcome-list.tsx';
import { IntakeProvider } from './intake/use-intake.tsx';
import { useLivePages } from './live/use-live-pages.ts';
import { useMessages } from './settings/use-settings.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { Loading } from './shell/loading.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { SiteFooter } from './shell/site-footer.tsx';
import { SiteHeader } from './shell/site-header.tsx';
import { site } from './site/site.ts';
import { usePageChange } from './shell/use-page-change.ts';

// The board is no part of its own: it is what most people open first, and would be waited for twice.
const LibraryPage = lazy(() =>
  import('./library/library-page.tsx').then((module) => ({ default: module.LibraryPage })),
);
const ReaderPage = lazy(() =>
  import('./reader/reader-page.tsx').then((module) => ({ default: module.ReaderPage })),
);
const ClaimsPage = lazy(() =>
  import('./claims/claims-page.tsx').then((module) => ({ default: module.ClaimsPage })),
);
const FactsPage = lazy(() =>
  import('./facts/facts-page.tsx').then((module) => ({ default: module.FactsPage })),
);
const CompanyPage = lazy(() =>
  import('./facts/company-page.tsx').then((module) => ({ default: module.CompanyPage })),
);
const ConceptPage = lazy(() =>
  import('./facts/concept-page.tsx').then((module) => ({ default: module.ConceptPage })),
);
const SeriesListPage = lazy(() =>
  import('./series/series-list-page.tsx').then((module) => ({ default: module.SeriesListPage })),
);
const SeriesPage = lazy(() =>
  import('./series/series-page.tsx').then((module) => ({ default: module.SeriesPage })),
);
const IndicatorsPage = lazy(() =>
  import('./indicators/indicators-page.tsx').then((module) => ({ default: module.IndicatorsPage })),
);
const IndicatorPage = lazy(() =>
  import('./indicators/indicator-page.tsx').then((module) => ({ default: module.IndicatorPage })),
);
const SignalsPage = lazy(() =>
  import('./signals/signals-page.tsx').then((module) => ({ default: module.SignalsPage })),
);
const SignalPage = lazy(() =>
  import('./signals/signal-page.tsx').then((module) => ({ default: module.SignalPage })),
);
const EventsPage = lazy(() =>
  import('./events/events-page.tsx').then((module) => ({ default: module.EventsPage })),
);
const ReceiptsPage = lazy(() =>
  import('./receipts/receipts-page.tsx').then((module) => ({ default: module.ReceiptsPage })),
);
const ThesisPage = lazy(() =>
  import('./thesis/thesis-page.tsx').then((module) => ({ default: module.ThesisPage })),
);
const ReviewsPage = lazy(() =>
  import('./thesis/reviews/reviews-page.tsx').then((module) => ({ default: module.ReviewsPage })),
);
const ReviewPage = lazy(() =>
  import('./thesis/reviews/review-page.tsx').then((module) => ({ default: module.ReviewPage })),
);
const SourcesPage = lazy(() =>
  import('./sources/sources-page.tsx').then((module) => ({ default: module.SourcesPage })),
);
const SnapshotPage = lazy(() =>
  import('./snapshot/snapshot-page.tsx').then((module) => ({ default: module.SnapshotPage })),
);

export function App() {
  const { words } = useMessages();
  const [location] = useLocation();
  usePageChange(location);
  useLivePages();
  return (
    <IntakeProvider>
      <a className="skip" href="#main">
        {words.shell.skip}
      </a>
      <SiteHeader />
      <main id="main" tabIndex={-1}>
        <OutcomeList />
        <ErrorBoundary key={location}>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={BoardPage} />
              <Route path="/library" component={LibraryPage} />
              <Route path="/documents/:id">{({ id }) => <ReaderPage key={id} id={id} />}</Route>
              <Route path="/claims" component={ClaimsPage} />
              {evidencePlaces.map(({ href }) => (
                <Route key={href} path={href} component={evidencePages[href]} />
              ))}
              <Route path="/facts" component={FactsPage} />
              <Route path="/facts/:who">{({ who }) => <CompanyPage key={who} who={decoded(who)} />}</Route>
              <Route path="/facts/:who/:concept">
                {({ who, concept }) => (
                  <ConceptPage key={`${who}/${concept}`} who={decoded(who)} concept={decoded(concept)} />
                )}
              </Route>
              <Route path="/series" component={SeriesListPage} />
              <Route path="/series/:id">{({ id }) => <SeriesPage key={id} id={decoded(id)} />}</Route>
              <Route path="/indicators" component={IndicatorsPage} />
              <Route path="/indicators/:id">{({ id }) => <IndicatorPage key={id} id={decoded(id)} />}</Route>
              <Route path="/signals" component={SignalsPage} />
              <Route path="/signals/:id">{({ id }) => <SignalPage key={id} id={decoded(id)} />}</Route>
              <Route path="/events" component={EventsPage} />
              <Route path="/receipts" component={ReceiptsPage} />
              <Route path="/thesis" component={ThesisPage} />
              <Route path="/thesis/reviews" component={ReviewsPage} />
              <Route path="/thesis/reviews/:id">{({ id }) => <ReviewPage key={id} id={decoded(id)} />}</Route>
              <Route path="/sources" component={SourcesPage} />
              <Route path="/snapshot" component={SnapshotPage} />
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <SiteFooter />
      {site === null ? <DropZone /> : null}
    </IntakeProvider>
  );
}

/** A part of the address as it was before it was put there; a stray % is part of it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
