import { MongoError, MongoServerError } from 'mongodb';

/**
 * Whether anything was done is not known: the database was unreachable, too slow or out of room. The caller may repeat with the same key.
 */
export class Overloaded extends Error {
  override name = 'Overloaded';
}

/** Errors raised by the driver itself: no server to ask, no connection to it, or no answer. */
const OF_THE_DRIVER = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClearedOnNetworkError',
  'MongoPoolClosedError',
  'MongoServerSelectionError',
  'MongoStalePrimaryError',
  'MongoServerClosedError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoClientClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
  'MongoExpiredSessionError',
  'MongoWriteConcernError',
]);

/** Answers of a MongoDB that is shutting down, starting, handing over, too slow or out of room, by its list of error codes. */
const OF_THE_SERVER = new Set([
  ...[6, 7, 89, 9001], // another member not reached: HostUnreachable, HostNotFound, NetworkTimeout, SocketException
  ...[91, 11600], // ShutdownInProgress, InterruptedAtShutdown
  ...[189, 10107, 11602, 13435, 13436], // PrimarySteppedDown, NotWritablePrimary, InterruptedDueToReplStateChange, NotPrimary…
  ...[64, 79, 100, 133, 134], // WriteConcernTimeout and its kind, FailedToSatisfyReadPreference, ReadConcernMajorityNotAvailableYet
  ...[24, 46, 112, 225, 239, 246, 251, 290], // lock timeouts, WriteConflict, TransactionTooOld, SnapshotTooOld, NoSuchTransaction, …
  ...[43, 50, 202, 237, 262, 11601], // CursorNotFound, MaxTimeMSExpired, NetworkInterfaceExceededTimeLimit, CursorKilled, ExceededTimeLimit, Interrupted
  ...[365, 384, 462], // TemporarilyUnavailable, LoadShedding, IngressRequestRateLimitExceeded
  14031, // OutOfDiskSpace
]);

const LABELS = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError', 'NetworkError'];

/** Errors of the operating system: a full or broken disk, too many open files, a connection refused or cut. */
const OF_THE_SYSTEM = new Set(
  'ENOSPC EDQUOT EIO EROFS EMFILE ENFILE ECONNREFUSED ECONNRESET ECONNABORTED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH ETIMEDOUT'.split(
    ' ',
  ),
);

/** Mongoose's message while it waits for a connection that does not come. */
const BUFFERED = /buffering timed out|before initial connection is complete/;
/** WiredTiger's message; its error code is 8, which says nothing. */
const DISK = /No space left on device|Disk quota exceeded|Out of disk space/i;

/**
 * Whether an error says that something the platform depends on was not there: database, network or disk. In that case nothing is known of
 * the outcome (it may be done or not), the same request can succeed later, and the answer is OVERLOADED. Everything else that is thrown is
 * a fault of ours. Looks through the causes of an error.
 */
export function isOutage(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = causeOf(at), depth++)
    if (says(at)) return true;
  return false;
}

function says(error: Error): boolean {
  if (error instanceof Overloaded || OF_THE_DRIVER.has(error.name)) return true;
  if (error instanceof MongoError && LABELS.some((label) => error.hasErrorLabel(label))) return true;
  if (error instanceof MongoServerError) return OF_THE_SERVER.has(Number(error.code)) || DISK.test(error.message);
  if (error.name.startsWith('Mongoose'))
    return error.name === 'MongooseServerSelectionError' || BUFFERED.test(error.message);
  return 'code' in error && typeof error.code === 'string' && OF_THE_SYSTEM.has(error.code);
}

/** GraphQL keeps what a resolver threw, and the driver what a bulk write met, in properties of their own. */
function causeOf(error: Error): unknown {
  if ('originalError' in error && error.originalError) return error.originalError;
  if (error instanceof MongoServerError && error.errorResponse instanceof Error) return error.errorResponse;
  return error.cause;
}
