import { expect, it } from '@jest/globals';
import { namesDatabase } from './database.js';

it.each([
  ['mongodb://127.0.0.1:27017/qingcai?replicaSet=rs0', true],
  ['mongodb://api:a%2Fb@mongo1:27017,mongo2:27017,mongo3:27017/qingcai?replicaSet=rs0', true],
  ['mongodb+srv://cluster.example/qingcai', true],
  ['mongodb://mongo1:27017,mongo2:27017/?replicaSet=rs0', false],
  ['mongodb://127.0.0.1:27017', false],
  ['mongodb://127.0.0.1:27017/', false],
])('%s names a database: %s', (uri, names) => {
  expect(namesDatabase(uri)).toBe(names);
});
