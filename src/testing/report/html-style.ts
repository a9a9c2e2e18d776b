/** The look of the page, light and dark as the reader's system has it. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#dcdfe4, #3a3f47); --soft: light-dark(#f5f6f8, #23272e); --good: light-dark(#176b3a, #6fd39a); --bad: light-dark(#b3261e, #ff8f86); --muted: light-dark(#5c6470, #9aa3b0); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: light-dark(#fff, #16191e); color: light-dark(#1c2026, #e6e9ee); }
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2rem; }
h1 { margin: 0; font-size: 1.7rem; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.2rem; }
h3 { margin: 0 0 .75rem; font-size: 1rem; }
small, .key { color: var(--muted); font-weight: normal; }
code, pre { font: 13px/1.45 ui-monospace, monospace; }
pre { margin: .25rem 0 0; padding: .5rem .75rem; background: var(--soft); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 14rem; overflow: auto; }
pre.command { user-select: all; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.tiles li { flex: 1 1 9rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 8px; color: var(--muted); }
.tiles strong { display: block; font-size: 1.35rem; color: light-dark(#1c2026, #e6e9ee); }
.tiles .bad strong, .failed { color: var(--bad); }
.good, .passed { color: var(--good); }
.skipped { color: var(--muted); }
article { margin: 0 0 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--bad); border-radius: 8px; }
.number { display: inline-block; min-width: 1.6em; color: var(--bad); }
dl { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .35rem 1rem; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; }
.matrix td, .matrix th[scope=col] { padding: .2rem .35rem; text-align: center; }
.matrix th[scope=row] { position: sticky; left: 0; background: light-dark(#fff, #16191e); font-weight: normal; white-space: nowrap; }
.matrix th[scope=col] span { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: normal; white-space: nowrap; }
.matrix td.failed { background: light-dark(#fdeceb, #4a1f1c); font-weight: bold; }
.coverage { width: 100%; }
.chip { display: inline-block; margin: 0 .15rem .25rem 0; padding: 0 .45rem; border: 1px dashed var(--line); border-radius: 99px; color: var(--muted); font-size: .85rem; }
.chip.seen { border-style: solid; color: var(--good); }
.chip i { color: var(--muted); font-style: normal; }
`;
