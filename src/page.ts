/** A page, as its room tells of it. What it takes is for the compiler alone. */
export interface PageTaking<P extends object> {
  takes?: P
}

/** A page and the parameters with which others open it; by itself it takes none. */
export const page = <P extends object = object>(): PageTaking<P> => ({})
