/** A block element. Its number is its place in the list, so that those inside it come behind it. */
export interface Block {
  name: string;
  /** Number of the block around it; -1 for none. */
  parent: number;
  isFurniture: boolean;
  isArticle: boolean;
  isMain: boolean;
}

/** A line as it will be stored. */
export interface Line {
  text: string;
  block: number;
  /** How much of it stands in links, in UTF-16 code units. */
  linked: number;
  /** A blank line belongs before it. */
  beginsParagraph: boolean;
}
