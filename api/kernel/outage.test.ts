import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb';
import mongoose from 'mongoose';
import { isOutage, Overloaded } from './outage.js';

const server = (code: number, message = 'said by the server') => new MongoServerError({ code, message });
const NO_RESULT = {} as never;
const system = (code: string) => Object.assign(new Error(`${code}: from the system`), { code });
function labelled(label: string): MongoError {
  const error = new MongoError('cut off');
  error.addErrorLabel(label);
  return error;
}

describe('an outage', () => {
  it.each<[string, unknown]>([
    ['Overloaded', new Overloaded('too slow')],
    ['a lost connection', new MongoNetworkError('connection closed')],
    ['no server', new MongoServerSelectionError('no primary', { servers: new Map() } as never)],
    ['a connection that was never there', new MongoNotConnectedError('not connected')],
    ['a driver that ends', new MongoTopologyClosedError('closed')],
    ['no primary', server(10107)],
    ['a primary that hands over', server(189)],
    ['a server that goes down', server(91)],
    ['an interrupted read', server(11600)],
    ['a read that took too long', server(50)],
    ['a majority that does not answer', server(64)],
    ['a disk without room', server(14031)],
    ['a disk without room, in the words of the storage', server(8, '28: No space left on device')],
    ['a commit without an answer', labelled('UnknownTransactionCommitResult')],
    ['a transaction that may be repeated', labelled('TransientTransactionError')],
    [
      'mongoose that waits in vain',
      new mongoose.MongooseError('Operation `a.find()` buffering timed out after 10000ms'),
    ],
    [
      'a bulk write whose connection was lost',
      new MongoBulkWriteError(new MongoNetworkError('read ECONNRESET'), NO_RESULT),
    ],
    ['a full disk', system('ENOSPC')],
    ['too many open files', system('EMFILE')],
    ['an error of a resolver that an outage caused', new GraphQLError('x', { originalError: server(91) })],
    ['an error that an outage caused', new Error('could not be sent', { cause: system('ECONNREFUSED') })],
  ])('is %s', (_, error) => expect(isOutage(error)).toBe(true));

  it.each<[string, unknown]>([
    ['a fault of ours', new TypeError('x is undefined')],
    ['a duplicate', server(11000)],
    ['a right that is missing', server(13)],
    ['a value that the database refuses', server(121)],
    ['a wrong password of the database', server(18)],
    ['a code 8 that says something else', server(8, 'unknown')],
    ['a file that is not there', system('ENOENT')],
    ['a model that is used wrongly', new mongoose.MongooseError('strict mode')],
    ['what is no error', { code: 'ENOSPC' }],
  ])('is not %s', (_, error) => expect(isOutage(error)).toBe(false));
});
