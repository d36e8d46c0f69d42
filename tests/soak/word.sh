#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A new user's first quarter of an hour, by keyboard alone in the real window under Xvfb: service and name, the Word plan
# brought in, its report read, three texts of the tray sent home, all undone and done again, the findings, the preview.
# $1: build folder; $2: where pictures go (optional).
set -eu
build=$(cd "$1" && pwd)
pictures=${2:-}
work=$(mktemp -d)
export HOME="$work" XDG_RUNTIME_DIR="$work/run" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" QT_QPA_PLATFORM=xcb
mkdir -m 700 "$XDG_RUNTIME_DIR"
display=:$((70 + $$ % 9))
Xvfb "$display" -screen 0 1366x768x24 >/dev/null 2>&1 &
server=$!
export DISPLAY="$display"
window=""
trap 'kill $server $window 2>/dev/null; rm -rf "$work"' EXIT
sleep 1
plan=$work/plan.keizoku
cli=$build/src/keizoku-cli
# The office's plan as Word has it: of the sample, with a few lines no question asks for.
"$cli" new "$work/s.keizoku" --sample 2>/dev/null
"$cli" export "$work/s.keizoku" plan --draft --to "$work/bcp.docx" 2>/dev/null

waitFor() { # waits for a window by name and gives it the keys
    for _ in $(seq 40); do
        id=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -1 || true)
        [ -z "$id" ] || { xdotool windowfocus "$id"; sleep 0.5; return 0; }
        sleep 0.25
    done
    echo "word: no window $1"; shot failed; exit 1
}
keys() { xdotool key --delay 60 "$@"; sleep 0.3; }
type() { xdotool type --delay 40 "$1"; sleep 0.4; }
shot() { [ -z "$pictures" ] || import -window root "$pictures/$1.png"; }
inTray() { "$cli" export "$plan" plan --draft --to "$work/p.json" 2>/dev/null; tr ',{' '\n\n' <"$work/p.json" | grep -c '"near"' || true; }
expect() { # $1 texts in the tray
    for _ in $(seq 20); do [ "$(inTray)" != "$1" ] || return 0; sleep 0.25; done
    echo "word: $(inTray) texts in the tray instead of $1 ($2)"; shot failed; exit 1
}

"$build/ui/keizoku" >"$work/log" 2>&1 &
window=$!
began=$(date +%s)
waitFor けいぞく
type 訪問看護
keys Return
shot start
keys Tab Tab
type みどり訪問看護
keys Tab Tab
shot named
keys space
waitFor 計画を置く場所
keys ctrl+a
type "$plan"
keys Return
shot placed
waitFor 取り込む
keys ctrl+a
type "$work/bcp.docx"
shot chosen
keys Return
waitFor 取り込む前の確認
shot report
keys ctrl+Tab ctrl+Tab # the people, the days
shot days
keys Return
waitFor みどり
sleep 2
shot tray
all=$(inTray)
[ "$all" -gt 3 ] || { echo "word: only $all texts in the tray"; exit 1; }
for home in 計画の目的 計画の対象範囲 計画の保管場所; do
    keys Return # the text, then its home
    type "$home"
    keys Return
done
shot sent
expect $((all - 3)) "three sent home"
keys ctrl+z ctrl+z ctrl+z
expect "$all" "the three taken back"
keys ctrl+z
expect 0 "the import taken back"
shot undone
keys ctrl+y
expect "$all" "the import done again"
keys F8
sleep 1
shot findings
left=$("$cli" check "$plan" | grep -c '■' || true)
keys ctrl+p
waitFor 印刷プレビュー
sleep 3
shot preview
"$cli" export "$plan" plan --draft --to "$work/plan.pdf" 2>/dev/null
pages=$(pdfinfo "$work/plan.pdf" | sed -n 's/Pages: *//p')
[ "$pages" -gt 30 ] || { echo "word: the plan has $pages pages"; exit 1; }
echo "   from the start window to a checked plan of $pages pages ($left to mend) in $(($(date +%s) - began)) s by keyboard"
