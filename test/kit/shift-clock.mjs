// Simulates a machine with a wrong clock: `node --import test/kit/shift-clock.mjs PROGRAM` with SHIFT_CLOCK_MS in the environment, negative
// for a clock that is slow. As on such a machine, the monotonic clock is right.
const ahead = Number(process.env.SHIFT_CLOCK_MS ?? 0);
const Right = Date;

globalThis.Date = new Proxy(Right, {
  construct: (target, args, kind) => Reflect.construct(target, args.length === 0 ? [Right.now() + ahead] : args, kind),
  apply: () => String(new Right(Right.now() + ahead)),
  get: (target, name, receiver) => (name === 'now' ? () => Right.now() + ahead : Reflect.get(target, name, receiver)),
});
