#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The sample plan, draft and version, its records and its binder, judged by an independent PDF/A validator. $1: build folder, $2: preflight's jar.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cli=$1/src/keizoku-cli
"$cli" new "$folder/p.keizoku" --sample
"$cli" export "$folder/p.keizoku" plan --draft --to "$folder/draft.pdf"
"$cli" publish "$folder/p.keizoku" --by 検査 --reason 定期 --despite-findings
"$cli" export "$folder/p.keizoku" plan --to "$folder/plan.pdf"
"$cli" export "$folder/p.keizoku" contacts --to "$folder/contacts.pdf"
"$cli" record "$folder/p.keizoku" --kind drill --title 安否確認 --hazard natural --by 検査
"$cli" export "$folder/p.keizoku" records --to "$folder/records.pdf"
"$cli" export "$folder/p.keizoku" binder --to "$folder/binder.pdf"
"$cli" export "$folder/p.keizoku" binder --masked --with-self-check --to "$folder/masked.pdf"
jars=$2
for jar in pdfbox2 fontbox2 xmpbox2 pdfbox fontbox xmpbox commons-logging commons-io jaxb-api javax.activation activation; do
    [ ! -e "/usr/share/java/$jar.jar" ] || jars="$jars:/usr/share/java/$jar.jar"
done
for pdf in draft plan contacts records binder masked; do
    java -cp "$jars" org.apache.pdfbox.preflight.Validator_A1b "$folder/$pdf.pdf" | tee "$folder/$pdf.txt" | head -5
    grep -q 'is a valid PDF/A-1b file' "$folder/$pdf.txt"
done
