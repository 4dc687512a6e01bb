import { useQuery } from '@tanstack/react-query';
import { documentQuery } from '../api/queries.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { ReaderView } from './reader-view.tsx';

export function ReaderPage({ id }: { id: string }) {
  const { locale } = useMessages();
  const document = useQuery(documentQuery(id, locale));
  if (document.isError) {
    return <ErrorPage error={document.error} retry={() => void document.refetch()} />;
  }
  return document.data === undefined ? <Loading /> : <ReaderView full={document.data} />;
}
