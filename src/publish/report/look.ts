import { markedLook } from '../check/marked-tables.ts';

/** The look of a report, beside that of every page: by day, by night, on a telephone and on paper. */
export const reportLook = `
:root { --accent: #0b5c8a; --accent-band: #e6f1f7; --bar: #2a7fb0; --key: #c2660a; --circle: #7b4fa3; --rounding: #68727d; --card: #fff; }
@media (prefers-color-scheme: dark) { :root { --accent: #7cc4ec; --accent-band: #15293a; --bar: #4a9fd0; --key: #e08a3c; --circle: #b08ad6; --rounding: #96a0ab; --card: #1c1f23; } }
html { scroll-behavior: smooth; } body { padding-top: 0; }
main > header { margin: 0 -1rem; padding: 2rem 1rem 1.25rem; border-bottom: 4px solid var(--accent); }
main > header h1 { margin: .1rem 0 .3rem; font-size: clamp(1.5rem, 4vw, 2.2rem); } main > header p { margin: 0; }
nav.contents ul { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: 1rem 0; padding: 0; }
nav.contents a { display: block; padding: .25rem .7rem; border: 1px solid var(--line); border-radius: 1rem; text-decoration: none; font-size: .9rem; }
nav.contents a:hover { border-color: var(--accent); color: var(--accent); }
section { margin: 2.2rem 0; scroll-margin-top: 1rem; } section > :is(h2, h3):first-child { margin: 0 0 .6rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: .8rem; margin: 1rem 0; }
.facts > div { padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: .4rem; }
.facts dt { color: var(--soft); font-size: .9rem; } .facts dd { margin: 0; } .facts strong { display: block; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
.facts span { color: var(--soft); font-size: .9rem; }
.table table { min-width: min(100%, 34rem); } tbody tr:hover { background: var(--band); } tbody th, tfoot th { font-weight: 400; } tfoot th { font-weight: 600; border-top: 2px solid var(--soft); }
thead th { white-space: normal; } td { overflow-wrap: anywhere; } td.number { overflow-wrap: normal; }
.figure { all: unset; cursor: pointer; text-decoration: underline dotted var(--soft) 1px; text-underline-offset: .25em; border-radius: .15rem; }
.figure:hover { color: var(--accent); text-decoration: underline solid currentcolor 1px; }
:is(.figure, .tools button, .sort, a, input, select, summary, button, .table, .chart, dialog):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.chart { margin: 1rem 0; } .chart.many { max-height: 34rem; overflow-y: auto; border: 1px solid var(--line); border-radius: .4rem; padding: .8rem; }
.drawn { display: grid; grid-template-columns: auto 1fr auto; gap: 0 .5rem; } .drawn svg { display: block; font-size: 13px; } .drawn text { fill: var(--ink); font-variant-numeric: tabular-nums; }
.texts text { text-anchor: end; } .plot text { fill: var(--soft); font-size: 11px; }
.chart .grid { stroke: var(--line); } .chart .zero { stroke: var(--soft); } .part { fill: var(--bar); background: var(--bar); }
.part.noegle { fill: var(--key); background: var(--key); } .part.medlemskab { fill: var(--circle); background: var(--circle); } .part.afrunding { fill: var(--rounding); background: var(--rounding); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; margin: 0 0 .6rem; font-size: .9rem; } .legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: .15rem; margin-right: .4rem; vertical-align: -.08rem; }
.findings { list-style: none; padding: 0; } .finding { padding: .6rem .9rem; margin: .6rem 0; border-left: 4px solid var(--soft); background: var(--band); border-radius: 0 .3rem .3rem 0; } .finding p { margin: .15rem 0; }
.finding.fejl { border-color: var(--bad); background: var(--bad-band); } .finding.advarsel { border-color: var(--doubt); background: var(--doubt-band); } .finding .soft { font-size: .9rem; }
.finding.fejl strong { color: var(--bad); } .finding.advarsel strong { color: var(--doubt); } .holds { color: var(--good); }
.tools { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; margin: .8rem 0 -.6rem; font-size: .9rem; }
.tools input, .tools button, .panel :is(input, select, button), dialog button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .3rem; padding: .25rem .6rem; }
.tools button, .panel button, dialog button { cursor: pointer; } :is(.tools, .panel, dialog) button:hover { border-color: var(--accent); color: var(--accent); }
.sort { all: unset; cursor: pointer; } .sort::after { content: " ↕"; color: var(--soft); } [aria-sort=ascending] .sort::after { content: " ↑"; color: var(--accent); } [aria-sort=descending] .sort::after { content: " ↓"; color: var(--accent); }
dialog { width: min(60rem, calc(100vw - 1rem)); max-height: 90vh; overflow: auto; padding: 1rem 1.2rem 1.2rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; box-shadow: 0 1rem 3rem #0006; }
dialog::backdrop { background: #0008; } dialog form { float: right; margin-left: 1rem; } dialog section { margin: 0; } dialog h2 { margin: 0 0 .4rem; font-size: 1.15rem; }
.panel { margin: 1rem 0; padding: .6rem 1rem; border: 1px solid var(--accent); border-radius: .4rem; background: var(--accent-band); } .panel > summary { font-weight: 600; cursor: pointer; }
.panel fieldset { border: 1px solid var(--line); border-radius: .3rem; margin: .6rem 0; } .panel p { margin: .5rem 0; } .circle { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: .2rem .6rem; padding: .5rem 0; } .buttons { display: flex; gap: .5rem; flex-wrap: wrap; } .panel .soft { color: var(--ink); }
.scenario .figures { border-left: 4px solid var(--doubt); padding-left: .8rem; }
footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 40rem) { .plot text.minor { display: none; } th, td { padding: .3rem .45rem; } .facts strong { font-size: 1.35rem; } }
@media print { @page { size: A4; margin: 15mm 12mm; } :root { --card: #fff; } nav.contents, .tools, .panel, dialog { display: none; }
  /* What is repeated on each page may hold no button, and totals stand at the end alone. */
  .sort, .figure { display: contents; } .sort::after { content: none !important; } tfoot { display: table-row-group; }
  section { break-inside: auto; margin: 1.2rem 0; } h2, h3, h4 { break-after: avoid; } .finding, .facts > div { break-inside: avoid; }
  /* A picture is cut through where a page ends: one that is longer than a page is on the screen alone, its figures in the table. */
  .chart { break-inside: avoid; } .chart.many { display: none; } * { print-color-adjust: exact; } table { font-size: 8.5pt; } th, td { padding: .2rem .5rem; } .plot text.minor { display: inline; } }
${markedLook}`;
