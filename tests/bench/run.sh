#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Figures of every gate. $1: a release build.
set -eu
build=$1
runtime=$(mktemp -d)
home=$(mktemp -d)
trap 'rm -rf "$runtime" "$home"' EXIT
export XDG_RUNTIME_DIR="$runtime" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" QT_QPA_PLATFORM=offscreen
printf '%s, %s cores, %s\n' "$(uname -sr)" "$(nproc)" "$(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | sed 's/^ //')"
"$build/tests/keizoku_bench" "$build"
"$build/tests/keizoku_ui_bench" || true
