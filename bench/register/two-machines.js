// Two machines whose processes have the same number: one is wrongly taken for dead at every step of its run; another
// writes a whole batch at every step before that; and a run that ended is not taken for dead by the other machine.
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import timers from 'node:timers/promises';
import { under } from './faulty-fs.js';
import { World } from './world.js';

export async function twoMachines(program, count, stride) {
  const { hostname } = os;
  const { setTimeout } = timers;
  os.hostname = () => globalThis.machineName ?? hostname();
  timers.setTimeout = async () => undefined;
  syncBuiltinESMExports();
  const steps = await stepsOf(program);
  for (let at = 1; at <= steps; at += stride) {
    await released(program, count, at, 'releaseOpen');
    await released(program, count, at, 'withdrawOpen');
    await overtaken(program, count, at);
    await notGuessed(program, count, at);
  }
  Object.assign(os, { hostname });
  Object.assign(timers, { setTimeout });
  syncBuiltinESMExports();
  return 'to maskiner med samme procesnummer';
}

/** The numbers of a run that works on are given back by somebody who takes it for dead. */
async function released(program, count, at, how) {
  const world = new World(program);
  const meddle = () => {
    if (!world.isFree()) world[how]();
  };
  await under({ at, what: 'MEDDLE', meddle }, () => world.run('a', { machine: 'en' }));
  await finish(world, count, `en kørsel er erklæret død ved trin ${at} (${how})`);
}

/** Another run writes a whole batch, if the register is free; if not, it must not. */
async function overtaken(program, count, at) {
  const world = new World(program);
  const meddle = () => {
    if (world.isFree()) world.runAtOnce('b');
  };
  await under({ at, what: 'MEDDLE', meddle }, () => world.run('a', { machine: 'en' }));
  await finish(world, count, `en anden er først ved trin ${at}`);
}

/** A run of another machine that has ended cannot be told from one that works on, so a person must say it. */
async function notGuessed(program, count, at) {
  const world = new World(program);
  await under({ at, what: 'KILL', when: 'after' }, () => world.run('a', { machine: 'en' }));
  const problems = [];
  const isOpen = !world.isFree();
  const { error } = await under(null, () => world.run('b', { machine: 'to' }));
  if (isOpen) {
    const entry = /--frigiv (\d+)/.exec(error?.diagnostics?.[0]?.advice ?? '')?.[1];
    if (entry === undefined) problems.push(`ikke afvist: ${error?.message ?? 'skrevet'}`);
    const again = await under(null, () => world.run('b', { machine: 'to', release: Number(entry) }));
    if (again.error !== undefined) problems.push(again.error.message);
  } else if (error !== undefined) problems.push(error.message);
  await finish(world, count, `dræbt på en anden maskine ved trin ${at}`, problems);
}

async function finish(world, count, name, problems = []) {
  problems.push(...(await world.finish(['z', 'a', 'b'], { machine: 'en' })));
  count(name, world.judge(), problems);
  world.close();
}

async function stepsOf(program) {
  const world = new World(program);
  const { steps } = await under({ at: 0 }, () => world.run('a', { machine: 'en' }));
  world.close();
  return steps;
}
