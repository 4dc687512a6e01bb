import { useId } from 'react';
import { Link } from 'wouter';
import type { DocumentOut } from '../api/shapes.ts';
import { formatDate } from '../format/dates.ts';
import { useMessages } from '../settings/use-settings.tsx';
import type { DebateOut } from './shapes.ts';
import { listed } from './verification-sentence.ts';
import { useEvidenceWords } from './words.ts';

type Documents = ReadonlyMap<string, DocumentOut>;
type Position = DebateOut['positions'][number];
type Holder = Position['holders'][number];

/** One question: its positions beside one another, and which of them cannot both be true. */
export function QuestionView({ question, documents }: { question: DebateOut; documents: Documents }) {
  const { tell } = useEvidenceWords();
  const { id, positions, contradictions } = question;
  const labels = new Map(positions.map((position) => [position.id, position.label]));
  return (
    <section className="question" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="finding said">
        {question.question}
      </h2>
      {question.settled === '' ? null : (
        <p className="soft turns-on">{tell('turnsOn', { text: question.settled })}</p>
      )}
      <div className="positions">
        {positions.map((position) => (
          <PositionColumn key={position.id} position={position} documents={documents} />
        ))}
      </div>
      {contradictions.length === 0 ? null : (
        <div className="contradictions">
          <h3>{tell('contradictions')}</h3>
          <ul>
            {contradictions.map((each) => (
              <Contradiction key={each.positions.join()} contradiction={each} labels={labels} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function PositionColumn({ position, documents }: { position: Position; documents: Documents }) {
  const { tell } = useEvidenceWords();
  const id = useId();
  return (
    <section className="position" aria-labelledby={id}>
      <h3 id={id}>{position.label}</h3>
      {position.for === null ? null : <p className="soft">{position.for}</p>}
      {position.holders.length === 0 ? (
        <p className="soft none">{tell('holdersNone')}</p>
      ) : (
        <ul className="holders">
          {position.holders.map((holder) => (
            <HolderRow key={holder.speaker} holder={holder} documents={documents} />
          ))}
        </ul>
      )}
    </section>
  );
}

function HolderRow({ holder, documents }: { holder: Holder; documents: Documents }) {
  const { words, locale, tell: say } = useMessages();
  const { tell } = useEvidenceWords();
  const { speaker, since, quotes, claims } = holder;
  return (
    <li>
      <p className="holder">
        <strong>
          <bdi>{words.vocabulary.speakers[speaker] ?? speaker}</bdi>
        </strong>{' '}
        <span className="soft">
          {since === null ? tell('sinceUnknown') : tell('since', { date: formatDate(since, locale) })}
        </span>
      </p>
      {quotes.map(({ document_id, document_title, start, end, quote }) => (
        <Quotation
          key={`${document_id}:${start}-${end}`}
          href={`/documents/${document_id}?show=${start}-${end}`}
          quote={say(words.quoted, { text: quote })}
          title={document_title}
          language={documents.get(document_id)?.language}
        />
      ))}
      {/* What was quoted whole needs its numbers no second time. */}
      {quotes.length > 0
        ? null
        : claims.map((claim) => (
            <Quotation
              key={claim.id}
              href={`/documents/${claim.document}?claim=${claim.id}`}
              quote={say(words.quoted, { text: claim.quote })}
              title={claim.document_title}
              language={documents.get(claim.document)?.language}
            />
          ))}
    </li>
  );
}

interface QuotationProps {
  href: string;
  quote: string;
  title: string | null;
  language: string | undefined;
}

function Quotation({ href, quote, title, language }: QuotationProps) {
  const { words } = useMessages();
  return (
    <p className="quotation-line" lang={language}>
      <Link href={href} className="said" dir="auto">
        {quote}
      </Link>{' '}
      <span className="soft">
        <bdi>{title ?? words.library.untitled}</bdi>
      </span>
    </p>
  );
}

function Contradiction({
  contradiction,
  labels,
}: {
  contradiction: DebateOut['contradictions'][number];
  labels: ReadonlyMap<string, string>;
}) {
  const { tell, locale } = useEvidenceWords();
  const { words } = useMessages();
  const [one = '', ...others] = contradiction.positions.map((id) => labels.get(id) ?? id);
  const names = (speakers: readonly string[]) =>
    new Intl.ListFormat(locale).format(speakers.map((name) => words.vocabulary.speakers[name] ?? name));
  const { holders, both, named_by: namedBy } = contradiction;
  const about = [
    both.length > 0
      ? tell('onBothSides', { names: names(both) })
      : holders.length > 0
        ? tell('heldBy', { names: names(holders) })
        : null,
    namedBy === null ? null : tell('namedBy', { name: names([namedBy]) }),
  ].filter((each) => each !== null);
  return (
    <li>
      <p>
        <span className="outcome conflicting">
          <span aria-hidden="true">⇄</span> {tell('against', { one, other: listed(others, locale) })}
        </span>
      </p>
      <p>{contradiction.text}</p>
      {about.length === 0 ? null : <p className="soft">{about.join(' · ')}</p>}
    </li>
  );
}
