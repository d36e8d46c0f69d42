#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The emergency page in a browser without any network: search by kana and by digits, numbers that dial, no request.
# $1: keizoku-cli
set -eu
cli=$1
browser=$(command -v chromium || command -v chromium-browser || true)
if [ -z "$browser" ]; then
    echo "   SKIPPED: chromium is missing"
    exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$cli" new "$folder/a.keizoku" --sample 2>/dev/null
"$cli" export "$folder/a.keizoku" pack --full --to "$folder/pack" >/dev/null 2>&1
cp "$folder/pack/緊急連絡網.html" "$folder/page.html"
alone=""
unshare -rn true 2>/dev/null && alone="unshare -rn"
[ -z "$alone" ] && unshare -n true 2>/dev/null && alone="unshare -n"
[ -n "$alone" ] || echo "   (the network could not be taken away: requests are watched in the log alone)"

# The people that stay in sight for these words.
found() {
    # shellcheck disable=SC2086
    $alone "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" \
        --log-net-log="$folder/net.json" --dump-dom "file://$folder/page.html#q=$1" 2>/dev/null |
        grep '<li data-find' | grep -v ' hidden=' | sed 's/.*class="name">\([^<]*\)<.*/\1/' | sort | tr '\n' ','
}
failed=0
expect() {
    got=$(found "$1")
    if [ "$got" != "$2" ]; then
        echo "   FAILED: $3 found «$got» instead of «$2»"
        failed=1
    fi
}
expect "%E3%81%B5%E3%81%98%E3%81%84" "藤井 さおり," "ふじい"
expect "%E3%83%95%E3%82%B8%E3%82%A4" "藤井 さおり," "フジイ"
expect "%E5%90%89%E7%94%B0" "𠮷田 隆," "吉田, written in its everyday form"
expect "0746-2853" "藤井 さおり," "digits with a dash"
expect "07462853" "藤井 さおり," "digits"
expect "%E3%81%84%E3%81%AA%E3%81%84" "" "nobody"
grep -q 'href="tel:09007462853"' "$folder/page.html" || { echo "   FAILED: no number that dials"; failed=1; }
# What the browser asks for on its own account is not the page's.
asked() {
    grep -o '"url":"https\{0,1\}://[^"]*"' "$folder/net.json" |
        grep -Ev '//[a-z0-9.]*(google|googleapis|gvt1|gstatic)\.com/' | sort -u
}
if [ -n "$(asked)" ]; then
    echo "   FAILED: the page asked for $(asked)"
    failed=1
fi
# The same check on a page that does ask.
sed -e 's/<meta http-equiv="Content-Security-Policy"[^>]*>//' -e 's|</body>|<img src="http://x.test/a.png"></body>|' \
    "$folder/pack/緊急連絡網.html" >"$folder/page.html"
found "" >/dev/null
[ -n "$(asked)" ] || { echo "   FAILED: a page that asks was not noticed"; failed=1; }
[ "$failed" = 0 ] && echo "   the page finds people by kana and digits, alone"
exit "$failed"
