import type { FunctionDetail, NewIndex } from '../../../config/deploy/vendor'
import { BUCKET, ENV_ID } from '../../../local-cloud/functions/environment'
import type { Store } from '../../../local-cloud/store/store'

export type Parameters = Record<string, unknown>

/** A failure as the vendor's endpoint answers it. */
export class VendorError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Which actions change something. */
const CHANGES = /^(Create|Update|Modify|Delete|BatchCreate)/

/**
 * A stand-in of the vendor's endpoint (Tencent Cloud API 3.0), for the actions a deployment uses: collections and
 * indexes are those of a local cloud's store, functions and rules are kept in memory. What it answers follows the
 * vendor's documented shapes and what manager-node reads of them; it has not been recorded from the real one.
 */
export class Endpoint {
  /** What was changed, in order: `CreateTable feedback`. */
  readonly changed: string[] = []
  readonly functions = new Map<string, FunctionDetail & { Runtime: string; Status: 'Active' }>()
  readonly acls = new Map<string, string>()
  storageAcl = 'READONLY'
  status = 'NORMAL'
  /** The next change fails as often as this says: a network that breaks. */
  failures = 0

  constructor(private readonly store: Store) {}

  /** The response to an action. Throws a VendorError that stands for {Error: {Code, Message}}. */
  answer(action: string, parameters: Parameters): object {
    const handle = this.actions[action]
    if (!handle) throw new VendorError('InvalidAction', `the stand-in does not know ${action}`)
    if (parameters.EnvId !== undefined && parameters.EnvId !== ENV_ID)
      throw new VendorError('ResourceNotFound', `no such environment: ${parameters.EnvId}`)
    if (CHANGES.test(action)) {
      if (this.failures > 0) {
        this.failures--
        throw new VendorError('InternalError', 'the network broke')
      }
      const subject = parameters.TableName ?? parameters.FunctionName ?? parameters.CollectionName ?? ''
      this.changed.push(`${action} ${subject}`.trim())
    }
    return handle(parameters)
  }

  private readonly actions: Record<string, (parameters: Parameters) => object> = {
    DescribeEnvInfo: () => ({
      EnvInfo: {
        EnvBaseInfo: {
          EnvId: ENV_ID,
          Status: this.status,
          Storages: [{ Bucket: BUCKET, Region: 'ap-shanghai' }],
          Databases: [{ InstanceId: 'tnt-local' }],
          Functions: [{ Namespace: ENV_ID }],
        },
      },
    }),
    ListTables: ({ MgoLimit, MgoOffset }) => {
      const from = Number(MgoOffset)
      const names = this.store.collections().map(({ name }) => ({ TableName: name }))
      return { Tables: names.slice(from, from + Number(MgoLimit)), Pager: { Total: names.length } }
    },
    CreateTable: ({ TableName }) => {
      this.store.addCollection(String(TableName))
      return {}
    },
    DescribeTable: ({ TableName }) => ({
      Indexes: [
        { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] },
        ...this.store.indexes(String(TableName)).map(({ keys, unique = false }) => ({
          Name: Object.entries(keys)
            .map((entry) => entry.join('_'))
            .join('_'),
          Unique: unique,
          Keys: Object.entries(keys).map(([Name, way]) => ({ Name, Direction: String(way) })),
        })),
      ],
    }),
    UpdateTable: ({ TableName, CreateIndexes = [], DropIndexes = [] }) => {
      const dropped = (DropIndexes as { IndexName: string }[]).map(({ IndexName }) => IndexName)
      const nameOf = ({ keys }: { keys: object }) =>
        Object.entries(keys)
          .map((each) => each.join('_'))
          .join('_')
      const kept = this.store.indexes(String(TableName)).filter((index) => !dropped.includes(nameOf(index)))
      const created = (CreateIndexes as NewIndex[]).map(
        ({ MgoKeySchema: { MgoIndexKeys, MgoIsUnique } }) => ({
          keys: Object.fromEntries(
            MgoIndexKeys.map(({ Name, Direction }) => [Name, Number(Direction) === -1 ? -1 : 1] as const),
          ),
          ...(MgoIsUnique && { unique: true }),
        }),
      )
      try {
        this.store.ensure({ [String(TableName)]: { indexes: [...kept, ...created] } })
      } catch (error) {
        throw new VendorError('FailedOperation', `E11000 duplicate key error: ${error}`)
      }
      return {}
    },
    DescribeDatabaseACL: ({ CollectionName }) => ({
      AclTag: this.acls.get(String(CollectionName)) ?? 'PRIVATE',
    }),
    ModifyDatabaseACL: ({ CollectionName, AclTag }) => {
      this.acls.set(String(CollectionName), String(AclTag))
      return {}
    },
    DescribeStorageSafeRule: () => ({ AclTag: this.storageAcl }),
    ModifyStorageSafeRule: ({ AclTag }) => {
      this.storageAcl = String(AclTag)
      return {}
    },
    ListFunctions: () => ({
      Functions: [...this.functions.keys()].map((FunctionName) => ({ FunctionName, Status: 'Active' })),
    }),
    GetFunction: ({ FunctionName }) => {
      const found = this.functions.get(String(FunctionName))
      if (!found) throw new VendorError('ResourceNotFound.Function', `no function ${FunctionName}`)
      return found
    },
    CreateFunction: ({ FunctionName, Runtime, Timeout, Handler, Code }) => {
      if (Handler !== 'index.main' || !Code)
        throw new VendorError('InvalidParameterValue', 'no handler or no code')
      const fresh = {
        Runtime: String(Runtime),
        Timeout: Number(Timeout),
        Triggers: [],
        Status: 'Active' as const,
      }
      // Not marked as built: that is done by the upload that enters the permissions.
      this.functions.set(String(FunctionName), fresh)
      return {}
    },
    UpdateFunctionConfiguration: ({ FunctionName, Timeout, Description }) => {
      const found = this.functions.get(String(FunctionName))
      if (!found) throw new VendorError('ResourceNotFound.Function', `no function ${FunctionName}`)
      Object.assign(found, { Timeout, Description })
      return {}
    },
    BatchCreateTrigger: ({ FunctionName, Triggers }) => {
      const wanted = JSON.parse(String(Triggers)) as { TriggerName: string; TriggerDesc: string }[]
      const found = this.functions.get(String(FunctionName))
      const cron = ({ TriggerName, TriggerDesc }: (typeof wanted)[number]) => {
        return { TriggerName, TriggerDesc: JSON.stringify({ cron: TriggerDesc }) }
      }
      found?.Triggers?.push(...wanted.map(cron))
      return {}
    },
    DeleteTrigger: ({ FunctionName, TriggerName }) => {
      const found = this.functions.get(String(FunctionName))
      if (found) found.Triggers = found.Triggers?.filter((each) => each.TriggerName !== TriggerName)
      return {}
    },
  }
}
