import { z } from 'zod';
import { text } from '../../base/locale.ts';
import { field } from '../operation.ts';

/** Fields of every operation that lists rows. */
export const paging = {
  descending: field(z.boolean().default(false), {
    about: text('Last first', '倒序排列', '反向排序'),
    short: 'r',
  }),
  limit: field(z.int().min(1).max(10_000).default(50), {
    about: text('How many to show', '显示多少条', '顯示多少筆'),
    short: 'n',
    placeholder: 'N',
  }),
  all: field(z.boolean().default(false), {
    about: text('All of them, however many', '全部，不限条数', '全部，不限筆數'),
  }),
  offset: field(z.int().min(0).default(0), {
    about: text('How many to skip', '跳过多少条', '略過多少筆'),
    placeholder: 'N',
  }),
};
