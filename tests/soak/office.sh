#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Word and Excel files of two sample offices go through LibreOffice to PDF: they must open, every title must be in the
# pages, and phones must come out of the workbook as they went in. Usage: office.sh BUILD
set -eu
cli=$1/src/keizoku-cli
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

convert() {
    soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir "$folder" "$1" \
        >"$folder/log" 2>&1 && [ -s "$2" ] || { cat "$folder/log"; echo "LibreOffice did not convert $1"; failed=1; return 1; }
}

# Words without blanks, so that a line may end anywhere.
squeezed() { tr -d ' \n\f\t' | sed 's/　//g'; }

for sample in hibari tokuyo; do
    file="$folder/$sample.keizoku"
    "$cli" new "$file" --sample "$sample" 2>/dev/null
    # A version to compare the draft with, and a record.
    "$cli" publish "$file" --by 検査 --reason 定期 --despite-findings 2>/dev/null
    "$cli" set "$file" purpose/aim@natural "利用者と職員の命を守り、止めない仕事を続ける。" 2>/dev/null
    "$cli" record "$file" --kind drill --title 安否確認 --hazard natural --by 検査 2>/dev/null
    for what in plan contacts forms safety-sheet self-check share-sheet comparison records binder inspection; do
        name="$folder/$sample-$what"
        "$cli" export "$file" "$what" --draft --to "$name.docx" 2>/dev/null
        "$cli" export "$file" "$what" --draft --to "$name.html" 2>/dev/null
        convert "$name.docx" "$name.pdf" || continue
        pdftotext -raw "$name.pdf" "$name.words"
        squeezed <"$name.words" >"$name.flat"
        # Titles are the shortest words a reader looks for: each must be found.
        sed -n 's/.*<h[2-4][^>]*>\([^<]*\)<.*/\1/p' "$name.html" | sed 's/&amp;/\&/g; s/&#39;/'"'"'/g; s/[ \t]//g; s/　//g' >"$name.titles"
        while IFS= read -r title; do
            grep -qF -- "$title" "$name.flat" || { echo "$sample $what: 「$title」 is not in the PDF of LibreOffice"; failed=1; }
        done <"$name.titles"
        echo "   $sample $what: $(pdfinfo "$name.pdf" | sed -n 's/^Pages: *//p') pages, $(wc -l <"$name.titles") titles found"
    done
    book="$folder/$sample-registers"
    "$cli" export "$file" registers --draft --to "$book.xlsx" 2>/dev/null
    convert "$book.xlsx" "$book.pdf" || continue
    # Phones keep their first zero through LibreOffice's own reading and writing.
    soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,2 \
        --outdir "$folder/csv" "$book.xlsx" >/dev/null 2>&1
    phones=$(cat "$folder"/csv/*.csv | grep -cE '(^|,|、)"?0[0-9]{1,3}-[0-9]{2,4}-[0-9]{4}') || phones=0
    [ "$phones" -gt 0 ] || { echo "$sample registers: no phone came through LibreOffice"; failed=1; }
    echo "   $sample registers: $phones rows with phones"
    rm -rf "$folder/csv"
done
exit $failed
