import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWording } from '../messages/use-wording.ts';
import { factHref } from '../provenance/of-fact.ts';
import { standingName } from '../provenance/words.ts';
import { useSettings } from '../settings/use-settings.tsx';
import type { Step } from './step-tree.ts';
import type { Explained } from './queries.ts';
import { indicatorWords } from './words.ts';

/** The filings behind each source, by the id of the fact. */
export type Filings = ReadonlyMap<string, Explained['sources'][number]['filings']>;

interface Props {
  source: NonNullable<Step['source']>;
  filings: Filings;
  asOf: string;
  when: ReactNode;
  amount: ReactNode;
}

/** What a source states, with the way to the filing, the series or the quote. */
export function SourceLine({ source, filings, asOf, when, amount }: Props) {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const isConstant = source.kind === 'observation' && source.id === 'number';
  return (
    <>
      <span className="step-line">
        <span className="named">{isConstant ? say('constant') : nameOf(source)}</span>
        {when}
        {amount}
      </span>
      {isConstant ? null : (
        <span className="ways">
          <span className="soft">{standingName(source.standing, locale)}</span>
          <Ways source={source} asOf={asOf} />
          {(filings.get(source.id) ?? []).map(({ source_ref, form, url }) => (
            <Outward key={source_ref} url={url}>
              {`${form ?? ''} ${source_ref}`.trim()}
            </Outward>
          ))}
        </span>
      )}
    </>
  );
}

function Ways({ source, asOf }: Pick<Props, 'source' | 'asOf'>) {
  const say = useWording(indicatorWords);
  const { kind, id, document, url } = source;
  if (kind === 'fact') return <Link href={factHref(id, asOf)}>{say('fact')}</Link>;
  if (kind === 'claim')
    return document === null ? null : <Link href={`/documents/${document}?claim=${id}`}>{say('quote')}</Link>;
  if (kind === 'cited') return url === null ? null : <Outward url={url}>{say('web')}</Outward>;
  const [series = id] = id.split('@');
  return <Link href={`/series/${encodeURIComponent(series)}`}>{say('series')}</Link>;
}

function Outward({ url, children }: { url: string | null; children: string }) {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children} <span aria-hidden="true">↗</span>
    </a>
  );
}

function nameOf({ kind, label, what }: Props['source']): string {
  if (what === null || what === '') return label;
  return kind === 'fact' ? `${label} · ${what}` : `${what} · ${label}`;
}
