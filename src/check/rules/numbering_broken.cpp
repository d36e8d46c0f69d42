// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <array>
#include <optional>

#include "check/even_text.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

constexpr int kMostItems =
    30; ///< greater numbers at the head of a line are years, amounts, telephone numbers

/// A list's number at the head of a line.
struct Marker {
    char32_t style = 0; ///< what stands behind or around the number: ')' for (1), '.' for 1., U'①' for ①
    int number = 0;
    std::size_t line = 0, from = 0, to = 0;
};

std::size_t skipBlanks(const EvenText& text, std::size_t at)
{
    while (text[at] == U' ' || text[at] == U'\t')
        ++at;
    return at;
}

std::optional<Marker> markerAt(const EvenText& text, std::size_t at)
{
    if (text[at] >= U'①' && text[at] <= U'⑳')
        return Marker{U'①', static_cast<int>(text[at] - U'①') + 1, 0, at, at + 1};
    const std::size_t from = at;
    const bool open = text[at] == U'(';
    at += open ? 1 : 0;
    int number = 0;
    const std::size_t digits = at;
    for (; isEvenDigit(text[at]) && at - digits < 2; ++at)
        number = number * 10 + static_cast<int>(text[at] - U'0');
    const char32_t sign = text[at];
    if (at == digits || number == 0 || number > kMostItems || (sign != U')' && (open || sign != U'.')) ||
        isEvenDigit(text[at + 1]))
        return std::nullopt;
    return Marker{open ? U'(' : sign, number, 0, from, at + 1};
}

std::vector<Marker> markersIn(const EvenText& text)
{
    std::vector<Marker> all;
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size(); ++line) {
        if (auto marker = markerAt(text, skipBlanks(text, at))) {
            marker->line = line;
            all.push_back(*marker);
        }
        const auto end = text.chars().find(U'\n', at);
        at = end == std::u32string_view::npos ? text.size() : end + 1;
    }
    return all;
}

/// The first marker that repeats the one before it, or skips one. A list may begin anew after any other line
/// or marker; a deeper list stands between two markers of its parent.
const Marker* firstBroken(const std::vector<Marker>& markers, bool& repeats)
{
    for (std::size_t at = 1; at < markers.size(); ++at) {
        const Marker& marker = markers[at];
        const auto before = std::find_if(markers.rend() - static_cast<std::ptrdiff_t>(at), markers.rend(),
                                         [&](const Marker& each) { return each.style == marker.style; });
        if (before == markers.rend())
            continue;
        const bool adjacent = before->line + 1 == marker.line;
        repeats = marker.number == before->number && (marker.number > 1 || adjacent);
        if (repeats || marker.number > before->number + 1)
            return &marker;
    }
    return nullptr;
}

/// A reference such as 別紙3: whose paper it is cannot be told when another document is named before it.
struct Reference {
    std::size_t from = 0, to = 0;
    int number = 0;
};

bool isAnothers(const EvenText& text, std::size_t from)
{
    constexpr std::size_t kNear = 10;
    const std::size_t begin = from > kNear ? from - kNear : 0;
    const auto before = text.chars().substr(begin, from - begin);
    const auto holds = [&](std::u32string_view word) { return before.find(word) != before.npos; };
    if (holds(U"本計画") || holds(U"この計画"))
        return false;
    static constexpr std::array<std::u32string_view, 22> kOthers = {
        U"法律", U"保険法", U"福祉法", U"対策法",       U"水防法",   U"消防法",      U"防止法", U"省令",
        U"政令", U"法令",   U"条例",   U"要領",         U"要綱",     U"手引",        U"基準",   U"規程",
        U"通知", U"契約",   U"協定",   U"ガイドライン", U"防災計画", U"避難確保計画"};
    return std::any_of(kOthers.begin(), kOthers.end(), holds) || (from > 0 && isKanji(text[from - 1])) ||
           (from > 0 && text[from - 1] == U'の');
}

/// Whether the mention itself says what the paper is: 別紙3「避難経路図」.
bool isNamed(const EvenText& text, std::size_t to)
{
    const auto behind = text.chars().substr(std::min(to + 1, text.size()), 3);
    const bool pointed =
        behind.starts_with(U"とおり") || behind.starts_with(U"通り") || behind.starts_with(U"よう");
    return text[to] == U'「' || text[to] == U'『' || text[to] == U'(' || text[to] == U':' ||
           text[to] == U' ' || text[to] == U'-' || (text[to] == U'の' && !pointed);
}

std::vector<Reference> referencesTo(const EvenText& text, std::u32string_view word,
                                    std::u32string_view behind)
{
    std::vector<Reference> all;
    for (auto at = text.chars().find(word); at != std::u32string_view::npos;
         at = text.chars().find(word, at + 1)) {
        Reference found{at, at + word.size(), 0};
        for (; isEvenDigit(text[found.to]) && found.number < 100; ++found.to)
            found.number = found.number * 10 + static_cast<int>(text[found.to] - U'0');
        if (found.number == 0 || text.chars().substr(found.to, behind.size()) != behind)
            continue;
        found.to += behind.size();
        if (!isAnothers(text, at))
            all.push_back(found);
    }
    return all;
}

int attachmentsIn(const plan::Plan& plan)
{
    int count = 0;
    for (const auto& [path, field] : plan.fields)
        count += std::holds_alternative<plan::Attachment>(field.value) ? 1 : 0;
    return count;
}

int chaptersIn(const forms::Pack& pack)
{
    int most = 0;
    for (const auto& [hazard, book] : pack.books)
        most = std::max(most,
                        static_cast<int>(std::count_if(book.chapters.begin(), book.chapters.end(),
                                                       [](const auto& each) { return each.level() == 1; })));
    return most;
}

struct Reporter {
    const TextAt& at;
    const EvenText& text;
    Sink& sink;

    void say(std::size_t from, std::size_t to, const std::string& words) const
    {
        Finding& finding = sink.report(at.place.section, at.place.path,
                                       at.place.words + "の「" + text.typed(from, to) + "」は、" + words);
        finding.cell = at.place.cell;
        finding.offset = text.byteOffset(from);
        finding.length = text.byteOffset(to) - finding.offset;
    }
};

void checkReferences(const Context& context, const Reporter& reporter)
{
    constexpr int kForms = 8; // 様式1 to 8 of the infection forms
    for (const Reference& paper : referencesTo(reporter.text, U"別紙", U""))
        if (paper.number > attachmentsIn(context.plan) && !isNamed(reporter.text, paper.to))
            reporter.say(paper.from, paper.to,
                         "この計画に付いていません。別紙があるか、番号が合っているかを確かめてください。");
    for (const Reference& form : referencesTo(reporter.text, U"様式", U""))
        if (form.number > kForms && !isNamed(reporter.text, form.to))
            reporter.say(form.from, form.to,
                         "この計画の様式（1から8まで）にありません。番号を確かめてください。");
    const int chapters = chaptersIn(context.pack);
    for (const Reference& chapter : referencesTo(reporter.text, U"第", U"章"))
        if (chapters > 0 && chapter.number > chapters)
            reporter.say(chapter.from, chapter.to,
                         "この計画にありません（章は" + std::to_string(chapters) +
                             "まで）。番号を確かめてください。");
}

} // namespace

// Numbers that do not run on, and pointers to nothing: whoever follows them on the day looks in vain.
void checkNumberingBroken(const Context& context, const Entry& entry, Sink& sink)
{
    for (const TextAt& at : entry.texts) {
        if (at.region == forms::TextRegion::History)
            continue;
        const bool refers = at.text.find("別紙") != at.text.npos || at.text.find("様式") != at.text.npos ||
                            at.text.find("章") != at.text.npos;
        const bool lists = at.text.find('\n') != at.text.npos;
        if (!refers && !lists)
            continue;
        const EvenText text(at.text);
        const Reporter reporter{at, text, sink};
        const auto markers = lists ? markersIn(text) : std::vector<Marker>();
        bool repeats = false;
        if (const Marker* broken = firstBroken(markers, repeats))
            reporter.say(broken->from, broken->to,
                         repeats ? "前と同じ番号です。番号を振り直してください。"
                                 : "前の番号から続いていません。番号が抜けていないか確かめてください。");
        if (refers)
            checkReferences(context, reporter);
    }
}

} // namespace keizoku::check
