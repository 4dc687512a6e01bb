import type { Operator } from './operator.ts';
import abs from './abs.ts';
import acceleration from './acceleration.ts';
import breadth from './breadth.ts';
import correlation from './correlation.ts';
import count from './count.ts';
import daysSince from './days-since.ts';
import diff from './diff.ts';
import drawdown from './drawdown.ts';
import firstOf from './first-of.ts';
import herfindahl from './herfindahl.ts';
import lag from './lag.ts';
import maxOfLast from './max-of-last.ts';
import meanOfLast from './mean-of-last.ts';
import mean from './mean.ts';
import median from './median.ts';
import minOfLast from './min-of-last.ts';
import move from './move.ts';
import pace from './pace.ts';
import percentile from './percentile.ts';
import plus from './plus.ts';
import qoq from './qoq.ts';
import ratio from './ratio.ts';
import scale from './scale.ts';
import share from './share.ts';
import spread from './spread.ts';
import streak from './streak.ts';
import sum from './sum.ts';
import times from './times.ts';
import topShare from './top-share.ts';
import ttm from './ttm.ts';
import volatility from './volatility.ts';
import yoy from './yoy.ts';
import zScore from './z-score.ts';

/** Everything a formula may do, by name. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  [
    abs,
    acceleration,
    breadth,
    correlation,
    count,
    daysSince,
    diff,
    drawdown,
    firstOf,
    herfindahl,
    lag,
    maxOfLast,
    meanOfLast,
    mean,
    median,
    minOfLast,
    move,
    pace,
    percentile,
    plus,
    qoq,
    ratio,
    scale,
    share,
    spread,
    streak,
    sum,
    times,
    topShare,
    ttm,
    volatility,
    yoy,
    zScore,
  ].map((one) => [one.name, one]),
);
