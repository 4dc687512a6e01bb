import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { SettingsProvider } from './settings/use-settings.tsx';
import { SiteRouter } from './site/site-router.tsx';
import { pinIcon } from './site/site.ts';

// The program answers from this machine: a failure is worth showing at once, and a reload costs nothing.
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false } },
});

pinIcon();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <SettingsProvider>
        <SiteRouter>
          <App />
        </SiteRouter>
      </SettingsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
