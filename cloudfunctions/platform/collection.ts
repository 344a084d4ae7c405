import { z } from 'zod'

interface Index {
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

/**
 * A collection: the shape of its documents and its indexes (`_id` has one anyway). `version` is that of the shape;
 * what leads to it stands in config/deploy/migrations.ts. The local cloud and the deployment create from these. All
 * are closed to clients: only functions read and write.
 */
export const collection = <S extends z.ZodType>(schema: S, indexes: readonly Index[] = [], version = 1) => {
  return { schema, indexes, version }
}

/**
 * A collection that nothing is written to any more: `npm run migrate` moves its documents into another one, and until
 * it has, both are read. It leaves with the release after.
 */
export const retiring = <S extends z.ZodType, I extends string>(
  into: I,
  schema: S,
  indexes: readonly Index[],
) => {
  return { ...collection(schema, indexes, 2), retiredInto: into }
}

/** The one ledger, out of the kinds of line that the capabilities write. */
export const ledgerOf = <
  const L extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(
  lines: L,
) =>
  collection(z.discriminatedUnion('kind', lines), [
    { keys: { of: 1, sequence: 1 } },
    { keys: { kind: 1, month: 1, unit: 1, at: 1 } },
  ])
