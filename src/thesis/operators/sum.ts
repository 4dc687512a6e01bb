import { text } from '../../base/locale.ts';
import { overGroup } from './over-group.ts';

export default overGroup('sum', text('the members of a group added up', '组内成员之和', '組內成員之和'));
