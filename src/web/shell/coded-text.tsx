import { Fragment } from 'react';

/** A sentence of the program; what stands between backticks in it is to be typed. */
export function CodedText({ children }: { children: string }) {
  return children
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
    );
}
