import { textWidth } from '../lay-out.ts';
import { lineHeight, type PlacedNode } from './lay-out-map.ts';

export interface DrawnNode {
  id: string;
  title: string;
  isLifeline: boolean;
  /** All that is said of it to who does not see it; its name is its title. */
  label: string;
  /** The worst state of what tells of it, and that in a word. */
  standing: string;
  word: string;
  /** State of each thing that tells of it. */
  marks: readonly string[];
}

interface Props {
  place: PlacedNode;
  node: DrawnNode;
  /** Null: nothing is looked at. */
  lit: boolean | null;
  isChosen: boolean;
}

/** A title in its frame, and beneath it a mark for each thing that tells of it. */
export function MapNode({ place, node, lit, isChosen }: Props) {
  const { x, y, width, height, lines, textY, marksY } = place;
  const classes = [
    'map-node',
    node.isLifeline ? 'lifeline' : '',
    lit === null ? '' : lit ? 'lit' : 'faded',
    isChosen ? 'chosen' : '',
  ];
  const left = x + 6;
  const word = { x: left + 2 + node.marks.length * 10, room: width - 8 - node.marks.length * 10 };
  return (
    <g className={classes.filter(Boolean).join(' ')}>
      <rect x={x} y={y} width={width} height={height} rx="2" />
      <text className="title" x={left} y={textY}>
        {lines.map((line, index) => (
          <tspan key={`${index} ${line}`} x={left} y={textY + index * lineHeight}>
            {`${line} `}
          </tspan>
        ))}
      </text>
      {node.marks.map((mark, index) => (
        <StandingMark key={`${index} ${mark}`} standing={mark} x={left + 4 + index * 10} y={marksY - 4} />
      ))}
      {node.marks.length === 0 || textWidth(node.word) * small > word.room ? null : (
        <text className={`word ${node.standing}`} x={word.x} y={marksY}>
          {node.word}
        </text>
      )}
    </g>
  );
}

/** `textWidth` is for 12 px and leaves room. */
const small = 0.8;

/** Told apart by form; colour only helps. */
function StandingMark({ standing, x, y }: { standing: string; x: number; y: number }) {
  const r = 3.5;
  if (standing === 'critical')
    return <path className="standing critical" d={`M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`} />;
  return (
    <g className={`standing ${standing}`}>
      <circle cx={x} cy={y} r={r} />
      {standing === 'watch' ? <path d={`M${x - r} ${y}A${r} ${r} 0 0 0 ${x + r} ${y}Z`} /> : null}
    </g>
  );
}
