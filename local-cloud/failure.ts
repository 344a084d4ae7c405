/** Why the cloud does not start, in a sentence a person can act on. */
export class CloudRefusal extends Error {
  override name = 'CloudRefusal'
}

export const portTaken = (port: number) =>
  new CloudRefusal(`端口 ${port} 已被占用，请用 npm start -- --port ${port + 1}`)

/** An answer {code, message} as the cloud gives it; the SDK turns the code into an errCode. */
export class CloudError extends Error {
  override name = 'CloudError'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

/** -502001: the database refused the request. */
export const requestFailed = (reason: string) =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason.replace(/\.$/, '')}. ${ADVICE}`)

/** -502001 in the shape in which the cloud reports a refused write. */
export const writeFailed = (reason: string) =>
  requestFailed(`multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`)

/** -501007: the request itself is malformed. */
export const invalidParameter = (reason: string) =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] ${reason}. ${ADVICE}`)

/** -502005 */
export const noCollection = (name: string) =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`,
  )

export const collectionExists = () =>
  new CloudError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist. ${ADVICE}`,
  )

/** Another transaction or write came first; the transaction is already rolled back. */
export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )

export const transactionGone = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )

/** E11000 as MongoDB words it. */
export const duplicateKey = (collection: string, index: string, key: string) =>
  writeFailed(
    `E11000 duplicate key error collection: local-env.${collection} index: ${index} dup key: ${key}`,
  )
