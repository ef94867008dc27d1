// Preloaded (`--import`) into one program, whose wall clock is then wrong by QINGCAI_CLOCK_SHIFT_MS, as on a neglected machine. Monotonic
// time stays right.
const shift = Number(process.env.QINGCAI_CLOCK_SHIFT_MS ?? 0);
const now = () => Right.now() + shift;
const Right = globalThis.Date;
globalThis.Date = new Proxy(Right, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: () => new Right(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
