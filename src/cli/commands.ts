// One module for all commands: each further file that Node has to load costs a start more than it saves.
export { beregn } from './beregn.ts';
export { data } from './data.ts';
export { forklar } from './forklar.ts';
export { fremskriv } from './fremskriv.ts';
export { hjaelp } from './hjaelp.ts';
export { kontrol } from './kontrol.ts';
export { run } from './run.ts';
export { sammenlign } from './sammenlign.ts';
export { skema } from './skema.ts';
export { spor } from './spor.ts';
export { takst } from './takst.ts';
