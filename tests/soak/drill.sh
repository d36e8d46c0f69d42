#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A drill by keyboard alone, in the real window under Xvfb, with a kill -9 after the ninth answer: it goes on there, ends
# with one record, and its summary stands in the preview. $1: build folder; $2: where pictures go (optional).
set -eu
build=$(cd "$1" && pwd)
pictures=${2:-}
work=$(mktemp -d)
export HOME="$work" XDG_RUNTIME_DIR="$work/run" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" QT_QPA_PLATFORM=xcb
mkdir -m 700 "$XDG_RUNTIME_DIR"
display=:$((80 + $$ % 9))
Xvfb "$display" -screen 0 1366x768x24 >/dev/null 2>&1 &
server=$!
export DISPLAY="$display"
window=""
trap 'kill $server $window 2>/dev/null; rm -rf "$work"' EXIT
sleep 1
plan=$work/plan.keizoku
cli=$build/src/keizoku-cli
"$cli" new "$plan" --sample 2>/dev/null

waitFor() { # waits for a window by name and gives it the keys
    for _ in $(seq 40); do
        id=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -1 || true)
        [ -z "$id" ] || { xdotool windowfocus "$id"; sleep 0.5; return 0; }
        sleep 0.25
    done
    echo "drill: no window $1"; exit 1
}
keys() { xdotool key --delay 60 "$@"; sleep 0.25; }
shot() { [ -z "$pictures" ] || import -window root "$pictures/$1.png"; }
start() {
    "$build/ui/keizoku" "$plan" >>"$work/log" 2>&1 &
    window=$!
    waitFor ひばり
    keys F5
    waitFor 訓練
}
start
shot setup
keys shift+Tab shift+Tab Up # the tree of the day: 17 people
keys Tab Tab
xdotool type --delay 60 "大西 雅子"
sleep 0.5
keys Return
shot first
for _ in $(seq 8); do keys 1 1; done
keys 5 1 # nobody answers: what hangs on him is gone round
shot ninth
kill -9 "$window"
wait "$window" 2>/dev/null || true
kept=$(cat $(find "$work/data" -name '*drill*' -type f) | tr ',' '\n' | grep -c '"outcome"')
[ "$kept" -ge 8 ] || { echo "drill: $kept of nine answers were kept"; exit 1; }
start
shot resumed
keys Return
shot tenth
for _ in $(seq 8); do keys 1 1; done
shot end
keys Return
sleep 1
shot recorded
keys Return
waitFor 印刷プレビュー
sleep 2
shot summary
records=$("$cli" records "$plan" --json | grep -c '"title": *".*夜の地震')
[ "$records" = 1 ] || { echo "drill: $records records instead of one"; exit 1; }
"$cli" export "$plan" drill-summary --to "$work/s.txt" 2>/dev/null
grep -q '17人のうち16人' "$work/s.txt" || { echo "drill: the summary does not tell of 17 people"; exit 1; }
"$cli" check "$plan" >"$work/found" || true
if grep -q '17人の連絡先に最終確認日がありません' "$work/found"; then echo "drill: no day of confirmation"; exit 1; fi
echo "   17 people by keyboard, killed after the ninth answer ($kept kept), one record, the summary in the preview"
