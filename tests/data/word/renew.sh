#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Plans written by the hands of tests/support/word_hands.cpp, opened in LibreOffice Writer, kept as its own format and
# exported to Word again: what an office has that never owned Word. The truth of each text stands beside it.
# Usage: renew.sh build/dev
set -eu
here=$(dirname "$0")
work=$(mktemp -d)
export HOME="$work"
KEIZOKU_WORD_TO="$work" "$1/tests/keizoku_word_tests" "[.write]" >/dev/null
for file in "$work"/*.docx; do
    name=$(basename "$file" .docx)
    soffice --headless --convert-to odt --outdir "$work" "$file" >/dev/null 2>&1
    soffice --headless --convert-to docx --outdir "$here" "$work/$name.odt" >/dev/null 2>&1
    cp "$work/$name.json" "$here/$name.json"
done
rm -rf "$work"
