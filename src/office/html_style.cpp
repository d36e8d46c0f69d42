// SPDX-License-Identifier: Apache-2.0
// The style sheet: light and dark by the reader's choice, and on paper.
#include "office/html_style.h"

namespace keizoku::office {

namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --paper: #FBFAF7; --surface: #FFFFFF; --ink: #1F2328; --soft: #57606A; --line: #D8D5CC;
  --tint: #F1EFE8; --accent: #1B5E7B; --warn: #8A5A00; --error: #A6261D; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1A1C1E; --surface: #222528; --ink: #ECEAE4; --soft: #B3B8BE; --line: #4A4E53;
    --tint: #2C3034; --accent: #86C1DC; --warn: #EBBB66; --error: #F2938B; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5; font-size: 16px; overflow-wrap: anywhere;
  font-family: "BIZ UDPGothic", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; line-break: strict; }
.page { max-width: 60rem; margin: 0 auto; padding: 32px 24px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 8px; top: 8px; padding: 8px 16px; background: var(--surface); }
h1, h2, h3, h4 { line-height: 1.3; break-after: avoid; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: 16px 0; }
h2 { font-size: 1.375rem; margin: 48px 0 16px; padding-bottom: 8px; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.125rem; margin: 32px 0 12px; }
h4 { font-size: 1rem; margin: 24px 0 8px; }
p { margin: 8px 0; }
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
small, .soft { color: var(--soft); }
.label { font-weight: 700; margin: 16px 0 4px; break-after: avoid; }
.missing { background: none; color: var(--error); font-weight: 700; border: 1px solid; padding: 0 4px;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.cover { min-height: 40vh; padding: 48px 0 32px; border-bottom: 1px solid var(--line); }
.subtitle { font-size: 1.125rem; color: var(--soft); }
.stamp { float: right; border: 2px solid; color: var(--error); font-weight: 700; font-size: 1.25rem; padding: 4px 16px; }
.boxes { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 24px 0 0; }
.boxes li { width: 6rem; height: 6rem; border: 1px solid var(--soft); margin: 0 -1px -1px 0; text-align: center; }
nav { margin: 32px 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { padding: 4px 0; }
nav .level-2 { padding-left: 24px; }
nav .level-3 { padding-left: 48px; }
ul.marked { list-style: none; margin: 8px 0; padding: 0; }
ul.marked li { display: flex; gap: 8px; padding: 2px 0; }
ul.marked .mark { flex: none; min-width: 1.5rem; }
.wide { overflow-x: auto; margin: 12px 0 24px; }
table { border-collapse: collapse; width: 100%; background: var(--surface); font-variant-numeric: tabular-nums; }
th, td { border: 1px solid var(--line); padding: 8px 12px; text-align: left; vertical-align: top; min-width: 4em; }
th { background: var(--tint); font-weight: 700; }
.facts th { width: 30%; }
.center { text-align: center; }
.right { text-align: right; }
.blank td { height: 3rem; }
figure { margin: 24px 0; break-inside: avoid; }
figure img { max-width: 100%; height: auto; background: #FFFFFF; }
figcaption { color: var(--soft); margin-top: 8px; }
footer { margin-top: 48px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.875rem; }
@page { size: A4; margin: 20mm 18mm; }
@page turned { size: A4 landscape; }
@media print {
  :root { --paper: #FFFFFF; --surface: #FFFFFF; --ink: #000000; --soft: #333333; --line: #777777; --tint: #EEEEEE;
    --accent: #000000; --warn: #000000; --error: #000000; }
  body { font-size: 10.5pt; }
  .page { max-width: none; padding: 0; }
  .skip { display: none; }
  a { text-decoration: none; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .cover, .page-break { break-after: page; }
  .new-page { break-before: page; }
  .turned { page: turned; }
}
)css";

} // namespace

std::string_view stylesheet()
{
    return kStyle;
}

} // namespace keizoku::office
