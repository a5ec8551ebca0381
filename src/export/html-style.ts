// The style of the page of html.ts. System fonts only; light and dark; narrow screens; print. Source, cue and content differ by line
// and by colour, so that the page can be read without colours, too.

export const style = `
:root {
  --paper: #fbfaf6; --card: #ffffff; --ink: #1b1a17; --soft: #625e55; --line: #ddd8ca;
  --source: #1d4f91; --cue: #96480b; --direct: #fbeeb4; --indirect: #f3f0e2; --indirect-line: #b3a563;
  --on-content: #ffdc5e; --on-source: #cfe1fa; --on-cue: #ffd7ae; --number: #7c6a16; --removed: #a3341f;
  --act: #22693f; --on-act: #c9ebd3; --on-note: #e4dcf6;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15161a; --card: #1d1f24; --ink: #e7e3d9; --soft: #a29d92; --line: #34363d;
    --source: #90b9f4; --cue: #f1ae6c; --direct: #40390f; --indirect: #26262a; --indirect-line: #7d7440;
    --on-content: #6d5e0c; --on-source: #1f4370; --on-cue: #6a3a10; --number: #d3bd55; --removed: #f08d78;
    --act: #84cf9f; --on-act: #1e5334; --on-note: #433569;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding: 4rem 0; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
.report {
  display: grid; grid-template-columns: minmax(0, 38rem) minmax(19rem, 27rem); gap: 3.5rem; justify-content: center;
  padding: 3rem 2rem 4rem;
}
.report + .report { border-top: 3px double var(--line); }
.from { margin: 0 0 1.25rem; color: var(--soft); font-size: .875rem; }
.from a { color: inherit; }
article { font: 1.1875rem/1.62 var(--serif); overflow-wrap: break-word; hanging-punctuation: first; }
article > * { white-space: pre-line; }
article p { margin: 0 0 1.1em; }
article ul { margin: 0 0 1.1em; padding-left: 1.2em; white-space: normal; }
article li { margin: 0 0 .4em; white-space: pre-line; }
.headline { margin: 0 0 .7em; font: 700 2.15rem/1.17 var(--serif); letter-spacing: -.012em; text-wrap: balance; }
.headline ~ .headline { margin-top: 1.4em; font-size: 1.35rem; }
.dateline { color: var(--soft); font: 600 .8125rem/1.5 var(--sans); letter-spacing: .04em; }
.caption { padding-left: .9em; border-left: 3px solid var(--line); font-size: .875em; line-height: 1.5; }
blockquote { margin: 0 0 1.1em; padding-left: 1.4em; font-style: italic; }
blockquote p { margin: 0; }
mark { background: none; color: inherit; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.content { background: var(--indirect); text-decoration: underline dotted var(--indirect-line) 1px; text-underline-offset: .26em; }
mark.content.direct { background: var(--direct); text-decoration: none; }
mark.source { color: var(--source); text-decoration: underline solid 1.5px; text-underline-offset: .2em; }
mark.cue { color: var(--cue); text-decoration: underline dashed 1.5px; text-underline-offset: .2em; }
mark.act, mark.content.act, mark.content.direct.act { color: var(--act); text-decoration: underline double 1px; text-underline-offset: .2em; }
article mark { cursor: pointer; }
mark.on-content { background: var(--on-content); }
mark.content.on-content { background: var(--on-content); }
mark.source.on-source { background: var(--on-source); }
mark.cue.on-cue { background: var(--on-cue); }
mark.act.on-act, mark.on-act { background: var(--on-act); }
mark.on-party, mark.on-note { background: var(--on-note); }
mark.off { background: none; text-decoration: none; color: inherit; }
.here { scroll-margin-top: 30vh; }
.number {
  color: var(--number); font: 600 .6875rem/1 var(--sans); font-variant-numeric: tabular-nums; text-decoration: none;
}
article .number { margin: 0 0 0 .05em; padding: .1em .12em; vertical-align: super; user-select: none; -webkit-user-select: none; }
.number:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--source); outline-offset: 2px; border-radius: 3px; }
.removed { display: none; color: var(--removed); text-decoration: line-through; text-decoration-thickness: 1px; }
.removed::before {
  content: attr(data-kind); display: inline-block; margin: 0 .4em; padding: 0 .35em; border: 1px solid; border-radius: 3px;
  font: 600 .6875rem/1.4 var(--sans);
}
article .left-out { display: none; font-size: .875em; }
.report:has(.show-removed:checked) .removed { display: inline; }
.report:has(.show-removed:checked) .left-out { display: block; }
.ledger { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow: auto; scrollbar-width: thin; scrollbar-color: var(--line) transparent; padding: 0 .25rem 1.5rem; font-size: .9375rem; }
.ledger h2, .articles h2 { margin: 0 0 .5rem; font-size: 1rem; }
.ledger h2 ~ h2 { margin-top: 1.75rem; }
.ledger p { margin: 0; }
.ledger .jump { margin-bottom: .5rem; font-size: .8125rem; }
.jump a { color: inherit; }
.legend { color: var(--soft); font-size: .8125rem; }
.legend mark { margin-right: .7em; }
.ledger .speakers { display: flex; flex-wrap: wrap; gap: .35rem; margin: .75rem 0 0; }
.ledger .speakers[hidden] { display: none; }
.speakers button {
  max-width: 100%; padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--card); color: inherit;
  font: inherit; font-size: .8125rem; text-align: start; cursor: pointer; overflow-wrap: anywhere;
}
.speakers button[aria-pressed="true"] { border-color: var(--source); background: var(--on-source); }
.ledger .switch { margin-top: .75rem; color: var(--soft); font-size: .8125rem; }
.switch input { margin: 0 .3em 0 0; vertical-align: -1px; }
.rows { margin: 1rem 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.row { position: relative; padding: .65rem .5rem .7rem 2.1rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; cursor: pointer; }
.row[hidden] { display: none; }
.row > .number { position: absolute; left: .25rem; top: .72rem; padding: .25rem; }
.row .cue { color: var(--cue); }
.row .act { color: var(--act); font: 1rem/1.45 var(--serif); }
.row .what { margin: .1rem 0; }
.row .arrow { color: var(--soft); }
.row .status { padding: 0 .35em; border: 1px solid; border-radius: 3px; color: var(--removed); font: 600 .75rem/1.4 var(--sans); }
.row .status.planned, .row .status.possible { color: var(--soft); }
.row .facts a, .days a { color: inherit; font-variant-numeric: tabular-nums; }
.days, .actors { margin: .5rem 0 1.5rem; padding: 0; list-style: none; overflow-wrap: anywhere; }
.days > li, .actors > li { padding: .4rem .5rem .4rem 0; border-bottom: 1px solid var(--line); }
.days ul { margin: 0; padding: 0; list-style: none; }
.days .words { font-family: var(--serif); }
.days .from, .actors .facts, .actors .known, .ledger > .facts { color: var(--soft); font-size: .78125rem; }
.row .none { color: var(--soft); font-weight: 400; font-style: italic; }
.row .as-written { color: var(--source); font-size: .8125rem; }
.row .words { margin: .2rem 0; font: 1rem/1.45 var(--serif); }
.row .facts { color: var(--soft); font-size: .78125rem; }
.row.on, .row:target { background: var(--card); box-shadow: inset 3px 0 0 var(--indirect-line); }
.made { color: var(--soft); font-size: .6875rem; overflow-wrap: anywhere; }
.articles { max-width: 68rem; margin: 0 auto; padding: 2rem; border-top: 3px double var(--line); }
@media screen and (max-width: 62rem) {
  .report { display: block; max-width: 42rem; margin: 0 auto; padding: 1.75rem 1.25rem 3rem; }
  .ledger { position: static; max-height: none; overflow: visible; margin-top: 2.5rem; padding: 1.5rem 0 0; border-top: 3px double var(--line); }
  .row.shown {
    position: fixed; z-index: 1; left: 0; right: 0; bottom: 0; max-height: 45vh; overflow: auto; padding-bottom: 1.25rem;
    background: var(--card); border-top: 1px solid var(--line); box-shadow: 0 -6px 24px rgb(0 0 0 / .18);
  }
}
@media (max-width: 30rem) {
  .report { padding: 1.25rem 1rem 2.5rem; }
  article { font-size: 1.0625rem; line-height: 1.58; }
  .headline { font-size: 1.65rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } mark, .row { transition: background-color .12s; } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --number: #000; --source: #1d4f91; --cue: #96480b; }
  html { font-size: 9.5pt; }
  .report { display: block; padding: 0; }
  .report + .report { break-before: page; }
  article { font-size: 10.5pt; line-height: 1.45; }
  .headline { font-size: 19pt; }
  mark.content.direct { text-decoration: underline solid #999 1px; text-underline-offset: .22em; }
  .ledger { position: static; max-height: none; overflow: visible; margin-top: 2em; padding-top: 1em; border-top: 3px double #999; }
  .ledger .speakers, .switch { display: none; }
  .row, .days > li, .actors > li, .headline { break-inside: avoid; }
  .row .words { font-size: 9.5pt; }
}
`
