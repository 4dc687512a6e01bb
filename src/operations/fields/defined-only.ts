type Defined<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

/** The same without the keys whose value is undefined: a query names only what it asks for. */
export function definedOnly<Shape extends object>(shape: Shape): Defined<Shape> {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Defined<Shape>;
}
