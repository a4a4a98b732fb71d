namespace Larmor.Documents.Runs;

/// <summary>The look of a report: light and dark, narrow screens, print.</summary>
static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --page: #fdfdfb; --ink: #1c2024; --soft: #5b646d; --line: #d9dde1; --band: #f2f4f5; --accent: #0b5c8a; --alarm: #9a3412; --alarm-band: #fff4ec; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #15181b; --ink: #e4e7ea; --soft: #9aa5af; --line: #333a41; --band: #1e2327; --accent: #7cc4ee; --alarm: #fdba74; --alarm-band: #2b1d12; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        header { border-bottom: 2px solid var(--accent); padding-bottom: 1rem; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.25rem; margin: 2.75rem 0 .75rem; }
        h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        p { margin: .5rem 0; max-width: 46rem; }
        a { color: var(--accent); }
        code, pre { font: .875rem/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; }
        .origin, .note, figcaption, caption { color: var(--soft); font-size: .9rem; }
        .headline { font-size: 1.15rem; margin: 1.25rem 0 .5rem; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; margin: 1rem 0 0; padding: 0; font-size: .9rem; }
        .wide { overflow-x: auto; margin: .75rem 0; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        caption { text-align: left; padding-bottom: .4rem; }
        th, td { padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
        thead th { color: var(--soft); font-weight: 600; font-size: .85rem; white-space: nowrap; }
        tbody th { font-weight: 500; }
        tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
        tbody + tfoot tr:first-child > * { border-top: 2px solid var(--line); }
        td.number, th.number { text-align: right; white-space: nowrap; }
        td.unit { white-space: nowrap; }
        td.symbol { font-family: "STIX Two Math", "Cambria Math", Georgia, serif; font-size: 1.05rem; white-space: nowrap; }
        sup { line-height: 0; }
        figure { margin: 1.25rem 0 2rem; }
        .picture { background: #fff; color: #1c2024; color-scheme: light; border: 1px solid var(--line); border-radius: .4rem; padding: .5rem; }
        .picture svg { display: block; width: 100%; height: auto; max-height: 34rem; }
        figcaption { margin-top: .5rem; max-width: 46rem; }
        figcaption strong { color: var(--ink); }
        .alarm { background: var(--alarm-band); border-left: .25rem solid var(--alarm); padding: .6rem 1rem; margin: 1rem 0; }
        .alarm strong { color: var(--alarm); }
        pre { background: var(--band); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem 1rem; overflow-x: auto; }
        ol.references { padding-left: 1.5rem; }
        ol.references li { margin: .4rem 0; overflow-wrap: anywhere; }
        footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; color: var(--soft); font-size: .85rem; }
        @media (max-width: 36rem) { main { padding: 1.25rem .9rem 3rem; } h1 { font-size: 1.4rem; } th, td { padding-right: .6rem; } }
        @media print {
          :root { --page: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #fff; --accent: #000; --alarm: #000; --alarm-band: #fff; }
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          nav { display: none; }
          h2, h3 { break-after: avoid; }
          figure, .alarm, tr { break-inside: avoid; }
          .wide, pre { overflow: visible; }
          pre { white-space: pre-wrap; }
          @page { margin: 18mm; }
        }
        """;
}
