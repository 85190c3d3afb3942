// What it costs to share a total among the 98 kommuner by each rounding method, beside `allocate` of dinero.js, which cuts off
// and hands the rest to the first: medians of paired runs in this process, after the results were held against each other.
// Run after a build: npm run bench, or node bench/allocation.js [runs] after npm install in this folder.
import { allocate, dinero, toSnapshot } from 'dinero.js';
import { allocate as allocateBig, dinero as dineroBig, toSnapshot as toSnapshotBig } from 'dinero.js/bigint';
import { DKK as DKKBig } from 'dinero.js/bigint/currencies';
import { DKK } from 'dinero.js/currencies';
import { apportion } from '../dist/index.js';

const runs = Number(process.argv[2] ?? 10_000);
const pairs = 20;
/** How many times as fast as dinero.js the methods for money must be. */
const limit = 2;
const forMoney = ['hver-for-sig', 'stoerste-rest', 'restmodtager', 'kumulativ'];
const forPlaces = ['dhondt', 'sainte-lague', 'adams', 'dean', 'huntington-hill'];

const whole = (value) => ({ numerator: BigInt(value), denominator: 1n });
const weights = Array.from({ length: 98 }, (_, index) => 1_800 + ((index * 7_919 * 31) % 640_000));
const weightSum = weights.reduce((sum, weight) => sum + weight);
const claims = weights.map((weight, index) => ({ key: String(101 + index), weight: whole(weight) }));

/** Allocations of a total in kr. by fordel's methods and by both kinds of dinero.js, each as the amounts it gives. */
function allocations(total) {
  const [money, bigMoney] = [
    dinero({ amount: total, currency: DKK, scale: 0 }),
    dineroBig({ amount: BigInt(total), currency: DKKBig, scale: 0n }),
  ];
  const bigWeights = weights.map(BigInt);
  const fordel = (method) => {
    const rounding = { method, step: whole(1), residualRecipient: '101' };
    const kroner = whole(total);
    return {
      run: () => apportion(kroner, claims, rounding),
      amounts: (rows) => rows.map(({ amount }) => amount.numerator / amount.denominator),
    };
  };
  return {
    'dinero.js': {
      run: () => allocate(money, weights),
      amounts: (shares) => shares.map((share) => BigInt(toSnapshot(share).amount)),
    },
    'dinero.js/bigint': {
      run: () => allocateBig(bigMoney, bigWeights),
      amounts: (shares) => shares.map((share) => toSnapshotBig(share).amount),
    },
    ...Object.fromEntries([...forMoney, ...forPlaces].map((method) => [method, fordel(method)])),
  };
}

const total = 123_456_789;
const timed = allocations(total);

/**
 * Holds results against each other. Where every share is whole kroner there is nothing to round, and all give the same. Where
 * they are not, the sum is the total, and no amount a krone from the exact one; restmodtager and the methods for places may
 * stray further.
 */
function check(names) {
  const divisible = allocations(weightSum * 137);
  for (const name of names) {
    const expected = weights.map((weight) => BigInt(weight * 137));
    const { run, amounts } = divisible[name];
    if (amounts(run()).join() !== expected.join()) throw new Error(`${name} gives something else`);
    const given = timed[name].amounts(timed[name].run());
    const sum = given.reduce((added, amount) => added + amount);
    if (name !== 'hver-for-sig' && sum !== BigInt(total)) throw new Error(`${name} does not give the total`);
    const isNear = (amount, index) => Math.abs(Number(amount) - (total * weights[index]) / weightSum) < 1;
    const mayStray = forPlaces.includes(name) || name === 'restmodtager';
    if (!mayStray && !given.every(isNear)) throw new Error(`${name} strays`);
  }
}

/** CPU time of one allocation, in µs. */
function microseconds(run, times) {
  const start = process.cpuUsage();
  for (let count = 0; count < times; count++) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / times;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// What is compared is the work, not how soon the machine has seen it often enough: all are compiled before they are timed.
// The methods for places come by themselves: they would leave the code of the others compiled for both.
console.log(`98 recipients, ${runs} times, CPU time of one allocation:`);
compare(forMoney, limit);
compare(forPlaces, 0);

/** Times methods in turn with dinero.js, and holds each against it. */
function compare(methods, limit) {
  const contestants = ['dinero.js', 'dinero.js/bigint', ...methods];
  check(contestants);
  const each = Math.ceil(runs / pairs);
  const times = new Map(contestants.map((name) => [name, []]));
  for (const name of contestants) microseconds(timed[name].run, runs);
  for (let pair = 0; pair < pairs; pair++) {
    for (const name of contestants) times.get(name).push(microseconds(timed[name].run, each));
  }
  for (const [name, own] of times) {
    const ratio = median(own.map((time, pair) => times.get('dinero.js')[pair] / time));
    const verdict = methods.includes(name) && ratio < limit ? `, less than ${limit} ×` : '';
    console.log(
      `${name.padEnd(16)} ${median(own).toFixed(1).padStart(6)} µs  ${ratio.toFixed(1)} × dinero.js${verdict}`,
    );
    if (verdict !== '') process.exitCode = 1;
  }
}
