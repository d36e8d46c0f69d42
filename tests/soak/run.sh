#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The long suites. Says loudly what it could not run. Figures can be lowered by the environment.
set -u
cd "$(dirname "$0")/../.."
: "${KEIZOKU_KILLS:=10000}" "${KEIZOKU_FLIPS:=100000}" "${KEIZOKU_MUTANTS:=200000}"
export KEIZOKU_KILLS KEIZOKU_FLIPS KEIZOKU_MUTANTS TZ=UTC LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
runtime=$(mktemp -d)
export XDG_RUNTIME_DIR="$runtime"
trap 'rm -rf "$runtime"' EXIT
failed=""
skipped=""
step() {
    name=$1; shift
    printf '== %s\n' "$name"
    began=$(date +%s)
    "$@" || failed="$failed
  $name"
    printf '   %s s\n' "$(( $(date +%s) - began ))"
}
launcher=""
command -v ccache >/dev/null 2>&1 && launcher="-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"

# shellcheck disable=SC2086
step "release build" sh -c "cmake --preset release $launcher >/dev/null && cmake --build --preset release -- --quiet"
step "$KEIZOKU_KILLS kills while saving" build/release/tests/core_tests "[kill]"
step "$KEIZOKU_FLIPS flipped bits" build/release/tests/core_tests "[damage]"
# shellcheck disable=SC2086
step "sanitizer build" sh -c "cmake --preset asan $launcher >/dev/null && cmake --build --preset asan -- --quiet"
# Forked children that are killed cannot report leaks; the kill test has run above.
step "all tests under ASan and UBSan" env ASAN_OPTIONS=detect_leaks=0 KEIZOKU_KILLS=50 KEIZOKU_FLIPS=2000 \
    KEIZOKU_MUTANTS=5000 ctest --preset asan -j 2 --progress --timeout 1200
step "$KEIZOKU_MUTANTS mutated inputs through each reader, under ASan" env ASAN_OPTIONS=detect_leaks=0 \
    build/asan/tests/keizoku_office_tests "[mutants]"
step "the manager's first job by keyboard, in a real window" sh tests/soak/keyboard.sh build/release
step "a drill by keyboard, killed on the way, in a real window" sh tests/soak/drill.sh build/release
step "a Word plan brought in by keyboard, in a real window" sh tests/soak/word.sh build/release
step "the emergency page in a browser without a network" sh tests/soak/pack.sh build/release/src/keizoku-cli
judge=/usr/share/java/preflight.jar
[ -e "$judge" ] || judge=$(find /usr/share/java -name '*preflight*.jar' 2>/dev/null | head -1)
if command -v java >/dev/null 2>&1 && [ -n "$judge" ]; then
    step "PDF/A-1b by PDFBox preflight" sh tests/soak/pdfa.sh build/release "$judge"
else
    skipped="$skipped
  PDF/A-1b: no java or no PDFBox preflight"
fi
if command -v soffice >/dev/null 2>&1; then
    step "Word and Excel files opened by LibreOffice" sh tests/soak/office.sh build/release
else
    skipped="$skipped
  Word and Excel files: no LibreOffice (soffice)"
fi
if command -v clang-tidy >/dev/null 2>&1; then
    step "clang-tidy on src" sh -c "find src -name '*.cpp' | xargs clang-tidy -p build/release --quiet --warnings-as-errors='bugprone-*,-bugprone-easily-swappable-parameters' 2>/dev/null"
else
    skipped="$skipped
  clang-tidy: not installed"
fi
[ -z "$skipped" ] || printf 'NOT RUN:%s\n' "$skipped"
[ -z "$failed" ] || { printf 'FAILED:%s\n' "$failed"; exit 1; }
echo "everything that ran has passed"
