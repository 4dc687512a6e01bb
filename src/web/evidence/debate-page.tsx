import { useQuery } from '@tanstack/react-query';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { debateSentence } from './debate-sentence.ts';
import { EvidenceNav } from './evidence-nav.tsx';
import { debateQuery } from './queries.ts';
import { QuestionView } from './question-view.tsx';
import { useDocuments } from './use-documents.ts';
import { useEvidenceWords } from './words.ts';

/** Who holds what on each question of the thesis, since when, in whose words. */
export function DebatePage() {
  const { tell, locale } = useEvidenceWords();
  usePageTitle(tell('debate'));
  const documents = useDocuments();
  const answer = useQuery(debateQuery(locale));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;

  const { questions } = answer.data;
  return (
    <div className="page debate">
      <EvidenceNav />
      <h1>{debateSentence(questions, locale)}</h1>
      {questions.length === 0 ? <p className="lede">{tell('debateNoneHint')}</p> : null}
      {questions.length < 2 ? null : (
        <nav className="question-list" aria-label={tell('allQuestions')}>
          <ol>
            {questions.map(({ id, question }) => (
              <li key={id}>
                <a href={`#${id}`}>{question}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {questions.map((question) => (
        <QuestionView key={question.id} question={question} documents={documents} />
      ))}
    </div>
  );
}
