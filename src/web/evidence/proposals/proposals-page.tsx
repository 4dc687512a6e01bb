import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import type { DocumentOut } from '../../api/shapes.ts';
import { ErrorPage } from '../../shell/error-page.tsx';
import { Loading } from '../../shell/loading.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import '../../styles/proposals.css';
import { EvidenceNav } from '../evidence-nav.tsx';
import { useDocumentList } from '../use-documents.ts';
import { useEvidenceWords } from '../words.ts';
import { askedSlots, assistQuery, type AskedSlot } from './assist-query.ts';
import { ProposalTable } from './proposal-table.tsx';
import { proposalsSentence, useProposalWords } from './proposal-text.ts';
import { QuestionList } from './question-list.tsx';
import { RefusedTable } from './refused-table.tsx';
import { SendButton } from './send-button.tsx';
import { Whither } from './whither.tsx';

/** What a language model would be asked of a text, what it answered, and what of that holds. Text and slots are in the address. */
export function ProposalsPage() {
  const { tell: share } = useEvidenceWords();
  const { tell, locale } = useProposalWords();
  usePageTitle(share('proposals'));
  const [search, setSearch] = useSearchParams();
  const documents = useDocumentList();
  const document = search.get('document') ?? documents?.[0]?.id ?? '';
  const slots = askedSlots.filter((slot) => search.getAll('slot').includes(slot));
  const answer = useQuery({ ...assistQuery(document, slots, locale), enabled: document !== '' });
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (documents === undefined) return <Loading />;
  if (document === '')
    return (
      <div className="page">
        <EvidenceNav />
        <h1>{tell('noText')}</h1>
        <p className="lede">{tell('noTextHint')}</p>
      </div>
    );
  if (answer.data === undefined) return <Loading />;

  function change(does: (after: URLSearchParams) => void) {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      does(after);
      return after;
    });
  }

  const assisted = answer.data;
  return (
    <div className="page proposals" aria-busy={answer.isPlaceholderData}>
      <EvidenceNav />
      <h1 aria-live="polite">{proposalsSentence(assisted, locale)}</h1>
      <p className="lede">{tell('lede')}</p>
      <Asking
        documents={documents}
        document={assisted.document}
        slots={slots}
        chooseDocument={(id) => change((after) => after.set('document', id))}
        chooseSlots={(chosen) =>
          change((after) => {
            after.delete('slot');
            for (const slot of chosen) after.append('slot', slot);
          })
        }
      />
      <Whither assisted={assisted} />
      <SendButton key={`send ${assisted.document}`} assisted={assisted} slots={slots} />
      <ProposalTable key={`came ${assisted.document}`} assisted={assisted} slots={slots} />
      <RefusedTable refused={assisted.refused} />
      <QuestionList key={`asked ${assisted.document}`} assisted={assisted} />
    </div>
  );
}

interface AskingProps {
  documents: readonly DocumentOut[];
  document: string;
  /** None: all of them. */
  slots: readonly AskedSlot[];
  chooseDocument: (id: string) => void;
  chooseSlots: (slots: readonly AskedSlot[]) => void;
}

function Asking({ documents, document, slots, chooseDocument, chooseSlots }: AskingProps) {
  const { tell, words } = useProposalWords();
  const id = useId();
  return (
    <div className="asking">
      <div className="field">
        <label htmlFor={id}>{tell('document')}</label>
        <select id={id} value={document} onChange={(event) => chooseDocument(event.currentTarget.value)}>
          {documents.map((each) => (
            <option key={each.id} value={each.id} lang={each.language}>
              {each.title ?? words.library.untitled}
            </option>
          ))}
        </select>
      </div>
      <div className="chips" role="group" aria-label={tell('slots')}>
        <span className="chips-label">{tell('slots')}</span>
        {askedSlots.map((slot) => {
          const chosen = slots.includes(slot);
          return (
            <button
              key={slot}
              type="button"
              aria-pressed={chosen}
              onClick={() => chooseSlots(chosen ? slots.filter((each) => each !== slot) : [...slots, slot])}
            >
              {words.reader.slots[slot]}
            </button>
          );
        })}
      </div>
    </div>
  );
}
