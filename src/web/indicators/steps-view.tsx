import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { periodName } from './period-name.ts';
import type { Explained } from './queries.ts';
import { SourceLine, type Filings } from './source-line.tsx';
import { stepTree, type StepNode } from './step-tree.ts';
import { indicatorWords } from './words.ts';

interface Props {
  explained: Explained;
  asOf: string;
}

/** More parts than this stand closed until asked for: the members of a group, the values of a window. */
const fewParts = 14;

/** The newest value opened step by step, down to the facts, observations and claims it rests on. */
export function StepsView({ explained, asOf }: Props) {
  const say = useWording(indicatorWords);
  const root = stepTree(explained.steps);
  if (root === null) return null;
  const filings = new Map(explained.sources.map((source) => [source.id, source.filings]));
  return (
    <section aria-labelledby="made" className="steps">
      <h2 id="made">{say('made')}</h2>
      <p className="formula-line">{explained.line}</p>
      <ol>
        <StepItem node={root} filings={filings} asOf={asOf} />
      </ol>
    </section>
  );
}

function StepItem({ node, filings, asOf }: { node: StepNode; filings: Filings; asOf: string }) {
  const { step, parts } = node;
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const when = step.period === '' ? null : <span className="when">{periodName(step.period, locale)}</span>;
  const amount = (
    <span className="amount">
      {step.text}
      {step.provisional ? <span className="soft"> {say('provisional')}</span> : null}
    </span>
  );
  if (step.source !== null)
    return (
      <li className="leaf">
        <SourceLine source={step.source} filings={filings} asOf={asOf} when={when} amount={amount} />
      </li>
    );
  const isOpen = step.depth < 2 && parts.length <= fewParts;
  return (
    <li>
      <details open={isOpen}>
        <summary>
          <span className="named">
            {step.member === null ? null : <b>{step.member} </b>}
            {step.does ?? step.operator}
            {step.window === null ? null : ` (${say('ofValues', { count: step.window })})`}
          </span>
          {when}
          {amount}
        </summary>
        <ol>
          {parts.map((part, index) => (
            <StepItem key={index} node={part} filings={filings} asOf={asOf} />
          ))}
        </ol>
      </details>
    </li>
  );
}
