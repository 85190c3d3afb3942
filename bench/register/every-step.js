// One fault at every step of a run: of one that writes a batch, and of one that first clears up after a killed one.
import { under } from './faulty-fs.js';
import { World } from './world.js';

const faults = [
  { what: 'EIO', when: 'before' },
  { what: 'EIO', when: 'after' },
  { what: 'EIO', when: 'from' },
  { what: 'ENOSPC', when: 'before' },
  { what: 'ENOSPC', when: 'from' },
  { what: 'KILL', when: 'before' },
  { what: 'KILL', when: 'after' },
];

export async function atEveryStep(program, count, stride) {
  const publishing = await stepOfPublishing(program);
  /** Worlds in which a run begins: an empty one, and ones with a run that was killed before. */
  const beginnings = {
    '': undefined,
    ' efter en dræbt, der skrev': publishing - 8,
    ' efter en dræbt': publishing,
  };
  for (const [name, killedAt] of Object.entries(beginnings)) {
    const begin = async () => {
      const world = new World(program);
      if (killedAt !== undefined)
        await under({ at: killedAt, what: 'KILL', when: 'before' }, () => world.run('b'));
      return world;
    };
    const steps = await stepsFrom(begin);
    for (const fault of faults) {
      for (let at = 1; at <= steps; at += stride) {
        for (const isSent of [false, true]) {
          const world = await begin();
          const { error } = await under({ ...fault, at }, () => world.run('a'));
          const problems = isClear(error, fault) ? [] : [`uklar fejl: ${error.stack}`];
          if (isSent) world.send('a');
          problems.push(...(await world.finish(['z', 'a', 'b'])));
          count(`${fault.what} ${fault.when} trin ${at} af ${steps}${name}`, world.judge(), problems);
          world.close();
        }
      }
    }
  }
  return 'fejl ved hvert trin';
}

/** A fault is told in Danish with what to do, the first one among what is told, and never to take an old backup. */
function isClear(error, { what }) {
  if (error === undefined || what === 'KILL') return true;
  const said = error.diagnostics?.map(({ message, advice }) => `${message} ${advice}`).join(' ') ?? '';
  return (
    /plads|drevet/.test(said) &&
    !said.replaceAll('hent det ikke fra en sikkerhedskopi', '').includes('sikkerhedskopi')
  );
}

async function stepsFrom(begin) {
  const world = await begin();
  const { steps } = await under({ at: 0 }, () => world.run('a'));
  world.close();
  return steps;
}

/** The step at which a batch is renamed into place: killed just there, its numbers are taken and its folder is hidden. */
async function stepOfPublishing(program) {
  for (let at = 1; ; at++) {
    const world = new World(program);
    await under({ at, what: 'KILL', when: 'after' }, () => world.run('b'));
    const { left } = world.judge();
    const isThere = world.holds('b');
    world.close();
    if (isThere && left.length === 0) return at;
  }
}
