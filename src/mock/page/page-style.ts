/** The look of the mock's page, light and dark as the reader's system has it. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#dcdfe4, #363b43); --soft: light-dark(#f5f6f8, #20242b); --muted: light-dark(#5c6470, #9aa3b0); --text: light-dark(#1c2026, #e6e9ee); --accent: light-dark(#1f5fbf, #86b4ff); --good: light-dark(#176b3a, #6fd39a); --warn: light-dark(#8a5a00, #f0bb5a); --bad: light-dark(#b3261e, #ff8f86); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: light-dark(#fff, #15181d); color: var(--text); }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; padding: 1.25rem 1.5rem; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.4rem; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
header p { margin: 0; color: var(--muted); }
header label { color: var(--muted); margin-left: auto; }
header label + label { margin-left: 0; }
main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem; padding: 0 1.5rem 3rem; }
@media (max-width: 60rem) { main { grid-template-columns: minmax(0, 1fr); } }
input, select, button { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .6rem; }
input[type=search], .field input { width: 100%; padding: .45rem .75rem; }
input[type=checkbox] { accent-color: var(--accent); }
textarea, .field input { width: 100%; font: 13px/1.5 ui-monospace, monospace; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
button.primary { background: var(--accent); border-color: var(--accent); color: light-dark(#fff, #10141a); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
details { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 .4rem; }
summary { cursor: pointer; }
details[data-operation] > summary, .entry > summary { display: grid; grid-template-columns: .6rem 4.5rem minmax(0, 1fr); gap: .6rem; padding: .4rem .75rem; list-style: none; }
details[data-operation] > summary::before, .entry > summary::before { content: '▸' / ''; color: var(--muted); font-size: 12px; line-height: 1.8; }
details[open] > summary::before { content: '▾' / ''; }
summary::-webkit-details-marker { display: none; }
summary small { display: block; color: var(--muted); }
.path { overflow-wrap: anywhere; }
.method { font: 600 12px/1.8 ui-monospace, monospace; color: var(--accent); }
.method.post { color: var(--good); } .method.put, .method.patch { color: var(--warn); } .method.delete { color: var(--bad); }
.deprecated .path { text-decoration: line-through; }
code, pre, .path { font: 13px/1.5 ui-monospace, monospace; }
pre { margin: .5rem 0; padding: .6rem .75rem; background: var(--soft); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 22rem; overflow: auto; }
.panel { padding: 0 .75rem .75rem; border-top: 1px solid var(--line); }
.panel p { margin: .5rem 0; }
.description { color: var(--muted); white-space: pre-line; max-height: 8rem; overflow: auto; }
.field { display: block; margin: .5rem 0; color: var(--muted); font-size: 13px; }
.field > * { display: block; color: var(--text); margin-top: .15rem; }
.fold { border: 0; margin: .5rem 0; color: var(--muted); font-size: 14px; }
.fold pre { color: var(--text); }
.parameters { list-style: none; margin: .4rem 0; padding: 0; }
.parameters li { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .3rem .75rem; align-items: start; margin: .3rem 0; overflow-wrap: anywhere; }
.parameters button { font: 13px/1.5 ui-monospace, monospace; white-space: normal; max-width: 16rem; }
h3 { margin: .75rem 0 0; font-size: 13px; color: var(--muted); }
.bar { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.bar h2 { margin-right: auto; }
.bar label, .muted { color: var(--muted); font-size: 14px; }
.faults { color: var(--bad); font-size: 13px; }
#requests.wrong .entry:not(.bad) { display: none; }
#news { display: flex; padding: 0 1.5rem; background: light-dark(#fff4d6, #3a2f10); flex-wrap: wrap; gap: .25rem 1rem; align-items: center; border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 1; }
#news:empty { display: none; }
#news p { margin: .6rem 0; overflow-wrap: anywhere; }
.narrow { display: none; color: var(--accent); }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0; align-items: center; }
.actions select { max-width: 16rem; }
.actions label { color: var(--muted); }
aside { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; }
.status { font: 600 13px/1.5 ui-monospace, monospace; } .s2, .s3 { color: var(--good); } .s4 { color: var(--warn); } .s5, .s0 { color: var(--bad); }
.entry > summary { grid-template-columns: .6rem 2.2rem minmax(0, 1fr) auto; gap: .5rem; }
.issues { margin: .5rem 0; padding: 0 0 0 1.1rem; color: var(--bad); font-size: 14px; }
.empty { color: var(--muted); }
@media (max-width: 60rem) { .narrow { display: inline; } aside { position: static; max-height: none; } }
[hidden] { display: none; }
`;
