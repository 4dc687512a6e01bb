import type { Quantity } from '../grammar/quantity.ts';
import type { Found } from './scene.ts';

/** 400 million weekly users, 1.2亿用户: what is counted says what is measured. Null for other units and other things. */
export function ofCounted(text: string, { core, end, unit }: Quantity): Found<string> | null {
  if (unit.family === 'money') {
    const together = joint.exec(text.slice(end, end + 24))?.[0].length;
    return together === undefined
      ? null
      : { value: 'investment', span: { start: end, end: end + together }, reason: null };
  }
  if (unit.family !== 'count') return null;
  const noun = text.slice(core.start, end + 6);
  const found = counted.find(([, word]) => word.test(noun));
  return found === undefined ? null : { value: found[0], span: { start: core.start, end }, reason: null };
}

/** 千亿美元合作, a $100 billion partnership. */
const joint =
  /^(?:的|大|战略|级|规模)*合作(?!伙伴|方|社)|^ (?:strategic )?(?:partnership|tie-up|collaboration)(?![a-z])/;

const counted: readonly (readonly [string, RegExp])[] = [
  ['usage', /(?:weekly|daily|monthly|active) [a-z ]{0,8}users|(?:日|月|周)活|活跃用户|visits|downloads/],
  ['customers', /users|customers|subscribers|clients|用户|客户|订户|会员|subscriptions/],
  ['headcount', /employees|workers|jobs|staff|layoffs|员工|雇员|岗位|engineers|positions/],
  ['shipments', /vehicles|cars|units|chips|gpus|wafers|handsets|辆|台|颗|片/],
];
