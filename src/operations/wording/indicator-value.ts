export { growthUnit, indicatorValue } from '../../base/indicator-value.ts';
