// SPDX-License-Identifier: Apache-2.0
#include "app/indented_tree.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace keizoku::app {

namespace {

constexpr int kColumnStep = 1000; ///< further in than any blanks
constexpr int kTabStep = 8;

struct Entry {
    int indent = 0;
    std::string name = {}, deputy = {};
};

/// What stands before the name, and how far in it is.
int takeIndent(std::u32string& text)
{
    int indent = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == U' ')
            indent += 1;
        else if (text[at] == U'　')
            indent += 2;
        else if (text[at] == U'\t')
            indent += kTabStep;
        else
            break;
    }
    text.erase(0, at);
    return indent;
}

/// ・, -, ○, └, → and numbers like 1. or (1) before a name.
void dropMark(std::u32string& text)
{
    const std::u32string marks = U"・-－―‐*＊●○◎■□▲△▼▽◆◇→⇒└├│─┗┣";
    std::size_t at = 0;
    while (at < text.size() &&
           (marks.find(text[at]) != std::u32string::npos || text[at] == U' ' || text[at] == U'　'))
        ++at;
    std::size_t end = at;
    if (end < text.size() && (text[end] == U'(' || text[end] == U'（'))
        ++end;
    const std::size_t digits = end;
    while (end < text.size() &&
           ((text[end] >= U'0' && text[end] <= U'9') || (text[end] >= U'０' && text[end] <= U'９')))
        ++end;
    if (end > digits && end < text.size() &&
        std::u32string(U".．、)）:：").find(text[end]) != std::u32string::npos)
        at = end + 1;
    text.erase(0, at);
}

/// "辻本 健吾（代替者：植村 由紀）" into both names.
Entry entryOf(std::u32string text)
{
    Entry entry;
    dropMark(text);
    std::string line = text::encode(text);
    for (const char* const word : {"代替者", "代替", "代わり"}) {
        const std::size_t found = line.find(word);
        if (found == std::string::npos || found == 0)
            continue;
        std::string deputy = line.substr(found + std::string(word).size());
        line = line.substr(0, found);
        for (const char* const bracket : {"（", "(", "）", ")", "：", ":", "／", "/", "→"}) {
            deputy = text::replaced(std::move(deputy), bracket, " ");
            line = text::replaced(std::move(line), bracket, " ");
        }
        entry.deputy = text::trimmed(deputy);
        break;
    }
    entry.name = text::trimmed(line);
    return entry;
}

/// 日中 or 夜間・休日 when the line says nothing else.
std::string variantOf(std::string line)
{
    for (const char* const word :
         {"【", "】", "[", "]", "＜", "＞", "の連絡網", "連絡網", "：", ":", "■", "●"})
        line = text::replaced(std::move(line), word, "");
    const std::string folded = text::folded(line);
    for (const char* const day : {"日中", "昼間", "昼"})
        if (folded == text::folded(day))
            return "日中";
    for (const char* const night : {"夜間・休日", "夜間", "休日", "夜", "夜間休日"})
        if (folded == text::folded(night))
            return "夜間・休日";
    return {};
}

} // namespace

std::optional<office::Sheet> treeFromIndent(const office::Sheet& sheet)
{
    office::Sheet table;
    table.rows.push_back({"区分", "かける人", "受ける人", "順番", "出ないときの代替者"});
    std::string variant = "日中";
    std::vector<Entry> above;
    std::map<std::string, int> calls; // of each caller in this variant
    bool any = false;
    for (const auto& row : sheet.rows) {
        table.rows.push_back({{}, {}, {}, {}, {}});
        const auto isFilled = [](const std::string& cell) { return !text::trimmed(cell).empty(); };
        const auto first = std::find_if(row.begin(), row.end(), isFilled);
        if (first == row.end())
            continue;
        if (std::any_of(first + 1, row.end(), isFilled))
            return std::nullopt;
        if (const std::string named = variantOf(*first); !named.empty()) {
            variant = named;
            above.clear();
            calls.clear();
            continue;
        }
        std::u32string letters = text::decode(*first);
        const int indent = static_cast<int>(first - row.begin()) * kColumnStep + takeIndent(letters);
        Entry entry = entryOf(std::move(letters));
        entry.indent = indent;
        while (!above.empty() && above.back().indent >= indent)
            above.pop_back();
        if (!above.empty() && !entry.name.empty()) {
            const std::string& caller = above.back().name;
            table.rows.back() = {variant, caller, entry.name, std::to_string(++calls[caller]), entry.deputy};
            any = true;
        }
        above.push_back(std::move(entry));
    }
    return any ? std::optional(std::move(table)) : std::nullopt;
}

} // namespace keizoku::app
