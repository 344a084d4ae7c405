/** Without the fields that are undefined or an empty text: what is stored says only what there is. */
export function present<F extends object>(fields: F): F {
  const isThere = ([, value]: [string, unknown]) => value !== undefined && value !== ''
  return Object.fromEntries(Object.entries(fields).filter(isThere)) as F
}
