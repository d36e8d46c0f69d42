#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# By keyboard alone, in the real window under Xvfb: every required field of a section, a person and undo, a version,
# the preview. $1: build folder; $2: where pictures go (optional). Fails with the step that did not work.
set -eu
build=$(cd "$1" && pwd)
pictures=${2:-}
work=$(mktemp -d)
export HOME="$work" XDG_RUNTIME_DIR="$work/run" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" QT_QPA_PLATFORM=xcb
mkdir -m 700 "$XDG_RUNTIME_DIR"
display=:$((90 + $$ % 9))
Xvfb "$display" -screen 0 1366x768x24 >/dev/null 2>&1 &
server=$!
export DISPLAY="$display"
window=""
trap 'kill $server $window 2>/dev/null; rm -rf "$work"' EXIT
sleep 1
plan=$work/plan.keizoku
cli=$build/src/keizoku-cli
"$cli" new "$plan" --service homon-kango --office みどり訪問看護 2>/dev/null
"$build/ui/keizoku" "$plan" >"$work/log" 2>&1 &
window=$!

waitFor() { # waits for a window by name and gives it the keys
    for _ in $(seq 40); do
        id=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -1 || true)
        [ -z "$id" ] || { xdotool windowfocus "$id"; sleep 0.5; return 0; }
        sleep 0.25
    done
    echo "keyboard: no window $1"; exit 1
}
keys() { xdotool key --delay 80 "$@"; sleep 0.3; }
type() { xdotool type --delay 60 "$1"; sleep 0.3; }
go() { keys ctrl+f ctrl+a; type "$1"; sleep 0.7; keys Return; sleep 1; }
shot() { [ -z "$pictures" ] || import -window root "$pictures/$1.png"; }
filled() {
    for _ in $(seq 20); do
        "$cli" fields "$plan" | grep -q "^$1	filled" && return 0
        sleep 0.25
    done
    echo "keyboard: $1 was not filled"; shot failed; exit 1
}

waitFor みどり
keys alt+2; sleep 1
go 計画の型; keys space; filled purpose/layers
go 計画の目的; type 地震のときも命を守る。; filled purpose/aim@natural
keys Tab; type 訪問の順番を決めておく。; filled purpose/policy@natural
go ハザードマップの確認; type 事務所; keys Tab; type 洪水; keys Tab; type 浸水しない; keys Return; filled purpose/hazard-map@natural
go 当事業所で想定される影響; type 停電; keys Return; filled purpose/own-impact@natural
go 計画の保管場所; type 紙; keys Tab; type 書庫; keys Return; filled purpose/kept-where
shot section
for label in 計画の目的 基本方針; do # the second hit is the infection volume's field
    keys ctrl+f ctrl+a; type "$label"; sleep 0.7; keys Down Return; sleep 1
    type 感染が疑われる日から動く。
done
filled purpose/aim@infection
filled purpose/policy@infection
if "$cli" check "$plan" | grep '^■' | grep -q '	purpose/'; then echo "keyboard: the section is not complete"; exit 1; fi

people() { "$cli" export "$plan" plan --draft --to "$work/p.json" 2>/dev/null; grep -c '"name": "森川"' "$work/p.json" || true; }
expect() {
    for _ in $(seq 20); do [ "$(people)" != "$1" ] || return 0; sleep 0.25; done
    echo "keyboard: $2"; shot failed; exit 1
}
keys ctrl+f ctrl+a Escape alt+9 Down Down Down Down Down Down Down Down Return; sleep 1
shot people
keys Tab; type 森川; keys Return
expect 1 "no person was added"
keys ctrl+z
expect 0 "the person was not undone"

keys F7
waitFor 確定
keys Tab Tab; type 森川
keys shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab space # back round, past both buttons, to the box to tick
shot version
keys Tab Tab space; sleep 1
"$cli" history "$plan" | grep -q '第1版' || { echo "keyboard: no version was made"; shot failed; exit 1; }

waitFor みどり
keys ctrl+p
waitFor 印刷
sleep 2
shot preview
echo "by keyboard alone: section, person, undo, version, preview"
