// SPDX-License-Identifier: Apache-2.0
#include "office/emergency_parts.h"

namespace keizoku::office {

namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --paper: #FBFAF7; --surface: #FFFFFF; --ink: #1F2328; --soft: #57606A; --line: #B9B5A8;
  --accent: #1B5E7B; --error: #A6261D; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #000000; --surface: #141414; --ink: #FFFFFF; --soft: #C8CCD0; --line: #6B6F73; --accent: #86C1DC;
    --error: #F2938B; }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; max-width: 48rem; padding: 12px; background: var(--paper); color: var(--ink); font-size: 18px;
  line-height: 1.5; overflow-wrap: anywhere;
  font-family: "BIZ UDPGothic", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; line-break: strict; }
h1 { font-size: 1.5rem; margin: 8px 0 0; }
h2 { font-size: 1.25rem; margin: 24px 0 8px; border-bottom: 2px solid; }
h3 { font-size: 1.125rem; margin: 20px 0 4px; }
p { margin: 4px 0; }
.soft { color: var(--soft); font-size: 1rem; }
.notice { font-weight: 700; }
.bar { position: sticky; top: 0; background: var(--paper); padding: 8px 0; border-bottom: 1px solid var(--line); z-index: 1; }
input, select, button { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line);
  border-radius: 6px; min-height: 48px; padding: 4px 12px; }
input { width: 100%; font-size: 1.25rem; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
button[aria-pressed="true"] { background: var(--accent); color: var(--paper); font-weight: 700; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
ol, ul { list-style: none; margin: 0; padding: 0; }
li { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; margin: 8px 0; padding: 8px 12px;
  break-inside: avoid; }
.name { font-size: 1.375rem; font-weight: 700; }
.tel { display: inline-block; font-size: 2rem; line-height: 1.6; font-weight: 700; color: var(--accent);
  font-variant-numeric: tabular-nums; margin-right: 8px; }
.deputy .tel { font-size: 1.5rem; }
.left { color: var(--error); font-weight: 700; }
details { margin-top: 12px; }
summary { min-height: 48px; padding: 10px 0; font-weight: 700; }
.say span { display: none; }
.ordinary .say .o, .read .say .o, .easy .say .e, .english .say .n { display: inline; }
.ordinary .say rt { display: none; }
@media print { .bar, .choices { display: none; } body { max-width: none; background: #FFFFFF; color: #000000; } }
)css";

constexpr std::string_view kScript = R"js(
(function () {
  'use strict';
  function fold(s) {
    return s.normalize('NFKC').toLowerCase().replace(/[\u30a1-\u30f6]/g, function (c) {
      return String.fromCharCode(c.charCodeAt(0) - 0x60);
    }).replace(/[\s\-\u2010-\u2015\u2212\u30fc()]/g, '');
  }
  var search = document.getElementById('search'), caller = document.getElementById('caller');
  var people = Array.prototype.slice.call(document.querySelectorAll('#everybody li'));
  var views = Array.prototype.slice.call(document.querySelectorAll('section.view'));
  var cards = Array.prototype.slice.call(document.querySelectorAll('section.card'));
  var texts = people.map(function (p) { return fold(p.getAttribute('data-find')); });
  var none = document.getElementById('none'), shown = 'everybody';
  function press(group, id) {
    document.querySelectorAll('button[data-' + group + ']').forEach(function (b) {
      b.setAttribute('aria-pressed', String(b.getAttribute('data-' + group) === id));
    });
  }
  function update() {
    var words = fold(search.value), found = 0;
    people.forEach(function (p, i) {
      p.hidden = words !== '' && texts[i].indexOf(words) < 0;
      if (!p.hidden) found += 1;
    });
    none.hidden = found > 0;
    views.forEach(function (v) { v.hidden = v.id !== (words === '' ? shown : 'everybody'); });
    cards.forEach(function (c) { c.hidden = caller.value !== '' && c.getAttribute('data-caller') !== caller.value; });
  }
  document.querySelectorAll('button[data-view]').forEach(function (b) {
    b.addEventListener('click', function () {
      shown = b.getAttribute('data-view'); search.value = ''; press('view', shown); update();
    });
  });
  document.querySelectorAll('button[data-words]').forEach(function (b) {
    b.addEventListener('click', function () {
      document.body.className = b.getAttribute('data-words'); press('words', document.body.className);
    });
  });
  search.addEventListener('input', update);
  caller.addEventListener('change', update);
  document.querySelectorAll('.bar, .choices').forEach(function (b) { b.hidden = false; });
  if (location.hash.indexOf('#q=') === 0) search.value = decodeURIComponent(location.hash.slice(3));
  var hour = new Date().getHours(), day = new Date().getDay();
  var wanted = day !== 0 && day !== 6 && hour >= 8 && hour < 18 ? 'day' : 'night';
  if (document.getElementById(wanted)) shown = wanted;
  press('view', shown); press('words', 'ordinary'); update();
}());
)js";

} // namespace

std::string_view emergencyStyle()
{
    return kStyle;
}

std::string_view emergencyScript()
{
    return kScript;
}

} // namespace keizoku::office
