// SPDX-License-Identifier: Apache-2.0
// Judges labelled strings (expected, text, reason[, region]; tab-separated) and prints what was judged wrongly.
#include <cstdio>

#include "base/files.h"
#include "base/text.h"
#include "check/leftovers/leftover_scanner.h"

int main(int argc, char** argv)
{
    using namespace keizoku;
    const auto patterns = forms::readLeftoverPatterns(KEIZOKU_TEMPLATES "/leftovers");
    if (!patterns) {
        std::fprintf(stderr, "%s\n", patterns.error().detail.c_str());
        return 3;
    }
    const check::LeftoverScanner scanner(*patterns);
    int right = 0, missed = 0, falsely = 0, clean = 0;
    for (int a = 1; a < argc; ++a) {
        const auto bytes = readFile(argv[a]);
        if (!bytes)
            return 3;
        for (const std::string& row : text::split(*bytes, '\n')) {
            auto cells = text::split(row, '\t');
            if (cells.size() < 2 || cells[0] == "expected")
                continue;
            const bool isForm = cells.size() > 3 && cells[3] == "form";
            const bool isMessage = cells.size() > 3 && cells[3] == "message";
            const bool isHistory = cells.size() > 3 && cells[3] == "history";
            const auto region = isForm ? check::Region::Form : isMessage ? check::Region::Message : isHistory ? check::Region::History : check::Region::Body;
            const auto hits = scanner.scan(text::replaced(text::replaced(cells[1], "\\n", "\n"), "\\t", "\t"), region);
            bool grave = false;
            for (const auto& hit : hits)
                grave = grave || hit.severity != check::Severity::Hint;
            const bool ok = cells[0] == "clean" ? hits.empty() : cells[0] == "flag" ? grave : !hits.empty();
            right += ok && cells[0] != "clean";
            clean += ok && cells[0] == "clean";
            missed += !ok && cells[0] != "clean";
            falsely += !ok && cells[0] == "clean";
            if (!ok)
                std::printf("%s\t%s\t%s\t[%s]\n", cells[0].c_str(), cells[1].c_str(), cells.size() > 2 ? cells[2].c_str() : "", hits.empty() ? "" : hits[0].rule.c_str());
        }
    }
    std::printf("right %d missed %d false %d clean %d\n", right, missed, falsely, clean);
}
