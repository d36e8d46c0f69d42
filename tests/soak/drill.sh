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
keys 5 1
shot ninth
kill -9 "$window"
wait "$window" 2>/dev/null || true
start
shot resumed
keys Return
shot tenth
for _ in $(seq 10); do keys 1 1; done
shot end
