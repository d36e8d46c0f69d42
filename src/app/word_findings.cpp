// SPDX-License-Identifier: Apache-2.0
#include "app/word_findings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "app/word_titles.h"
#include "base/text.h"
#include "plan/register_access.h"

namespace keizoku::app {

namespace {

constexpr std::array kDateWords = {"作成", "策定", "制定", "改定", "改訂", "改正", "更新", "施行", "見直し"};
constexpr std::array kBlankDates = {"令和年月日", "平成年月日", "20年月日", "r年月日"};
constexpr std::size_t kMaxDateLine = 60; ///< characters; longer text only mentions a day

bool namesDay(const std::string& text)
{
    return text::length(text) <= kMaxDateLine &&
           std::any_of(kDateWords.begin(), kDateWords.end(),
                       [&](const char* word) { return text.find(word) != std::string::npos; });
}

/// The first date in a line, with the words it is written in.
std::optional<WordDate> dateIn(const std::string& text, const std::string& place)
{
    const std::u32string points = text::decode(text);
    constexpr std::u32string_view kBegins = U"令平昭RHS0123456789０１２３４５６７８９㋿";
    constexpr std::size_t kLongest = 16;
    for (std::size_t from = 0; from < points.size(); ++from) {
        if (kBegins.find(points[from]) == std::u32string_view::npos)
            continue;
        for (std::size_t length = std::min(kLongest, points.size() - from); length >= 6; --length) {
            const std::string words(text::trimmed(text::encode(points.substr(from, length))));
            if (const auto date = parseDate(words))
                return WordDate{words, place, *date};
        }
    }
    const std::string folded = text::folded(text);
    for (const char* blank : kBlankDates)
        if (folded.find(blank) != std::string::npos)
            return WordDate{std::string(text::trimmed(text)), place, std::nullopt};
    return std::nullopt;
}

void findDates(const office::WordDocument& document, const Date& today, WordReport& report)
{
    std::optional<Date> newest;
    for (const WordPiece& piece : report.pieces)
        for (const std::string& line : text::split(piece.text, '\n'))
            if (namesDay(line))
                if (auto date = dateIn(line, piece.place)) {
                    if (date->date && (!newest || *date->date > *newest))
                        newest = date->date;
                    report.dates.push_back(*std::move(date));
                }
    for (const office::WordBlock& block : document.blocks) {
        const auto* table = std::get_if<office::WordTable>(&block.content);
        if (!table || table->grid.empty())
            continue;
        for (std::size_t column = 0; column < table->width(); ++column) {
            if (!namesDay(table->at(0, column)) || table->at(0, column).find("日") == std::string::npos)
                continue;
            for (std::size_t row = 1; row < table->grid.size(); ++row)
                if (auto date = dateIn(table->at(row, column), office::placeWords(block))) {
                    if (date->date && (!newest || *date->date > *newest))
                        newest = date->date;
                    report.dates.push_back(*std::move(date));
                }
        }
    }
    if (newest && newest->plusYears(1) <= today)
        report.remarks.push_back("文書の日付で最も新しいものは" + japaneseDate(*newest) +
                                 "です。1年以上たっています。見直しの記録があるか確かめてください。");
    else if (!newest && !report.dates.empty())
        report.remarks.emplace_back("作成日・改定日が空欄です。分かる日付を入れてください。");
    else if (!newest)
        report.remarks.emplace_back("作成日・改定日が見つかりません。分かる日付を入れてください。");
}

void findPeople(const plan::Plan& before, const plan::Plan& after, const Date& today, WordReport& report)
{
    std::string all;
    for (const WordPiece& piece : report.pieces)
        all += text::folded(piece.text) + "\n";
    for (const plan::Person& person : before.people.rows) {
        const std::string name = text::folded(person.open.name);
        if (name.empty())
            continue;
        if (all.find(name) == std::string::npos)
            report.unnamedPeople.push_back(person.open.name);
        else if (person.hasLeft(today))
            report.leavers.push_back(person.open.name);
    }
    std::set<std::string> seen;
    const auto unknown = [&](const std::string& stored) {
        const std::string words(text::trimmed(stored));
        if (!words.empty() && words.front() != '@' && seen.insert(text::folded(words)).second &&
            plan::personNamed(after, words).id.empty())
            report.unknownPeople.push_back(words);
    };
    for (const plan::RegisterInfo& info : plan::registers())
        for (const plan::ColumnInfo& column : plan::columnsOf(info.id))
            if (column.kind == plan::CellKind::Person)
                for (const plan::RowId& row : plan::rowIds(after, info.id))
                    unknown(plan::cell(after, info.id, row, column.id));
    for (const auto& [path, field] : after.fields)
        if (const auto* person = std::get_if<plan::Reference>(&field.value); person && person->id.empty())
            unknown(person->words);
    // Who is new in the register by this very file was not in it.
    if (!before.people.rows.empty())
        for (const plan::Person& person : after.people.rows)
            if (!before.people.find(person.id) && seen.insert(text::folded(person.open.name)).second)
                report.unknownPeople.push_back(person.open.name);
}

std::string numberOf(const forms::Chapter& chapter)
{
    return titleOf(chapter.number + " x").number;
}

/// Whether the form itself goes from that number to this one: for some services it leaves chapters out.
bool isOfficialStep(const forms::Pack& pack, const WordContext& context, int before,
                    const std::string& number)
{
    const auto book = pack.books.find(context.volume);
    if (book == pack.books.end())
        return false;
    const auto parent = [](const std::string& id) { return id.substr(0, id.rfind('.') + 1); };
    const forms::Chapter* sibling = nullptr; // the one before it
    for (const forms::Chapter& chapter : book->second.chapters) {
        if (parent(chapter.id) != parent(context.chapter))
            continue;
        if (chapter.id == context.chapter)
            return sibling && numberOf(chapter) == number && numberOf(*sibling) == std::to_string(before);
        sibling = &chapter;
    }
    return false;
}

/// (1) (2) (4): a number of the same kind and depth that was skipped.
void findNumbers(const office::WordDocument& document, const std::vector<WordContext>& contexts,
                 const forms::Pack& pack, WordReport& report)
{
    struct Last {
        int number = 0;
        std::string words = {};
    };
    std::map<std::string, Last> last; // by what stands around the number
    for (std::size_t at = 0; at < contexts.size(); ++at) {
        const auto* paragraph = std::get_if<office::WordParagraph>(&document.blocks[at].content);
        if (!contexts[at].isHeading || !paragraph)
            continue;
        const std::string words = paragraph->number.empty() ? paragraph->text : paragraph->number + " x";
        const WordTitle title = titleOf(words);
        int number = 0;
        const auto [end, error] =
            std::from_chars(title.number.data(), title.number.data() + title.number.size(), number);
        if (title.number.empty() || error != std::errc() ||
            end != title.number.data() + title.number.size() || number > 30)
            continue;
        const std::u32string points = text::decode(text::trimmed(words));
        const char32_t first = points.front();
        const bool circled = first >= U'①' && first <= U'⑳';
        const std::string shape = circled ? "circled" : first == U'(' || first == U'（' ? "bracket" : "plain";
        const auto it = last.find(shape);
        if (it != last.end() && number > it->second.number + 1 &&
            !isOfficialStep(pack, contexts[at], it->second.number, title.number))
            report.remarks.push_back("見出しの番号が「" + it->second.words + "」から「" +
                                     std::string(text::trimmed(words)) + "」に飛んでいます（" +
                                     office::placeWords(document.blocks[at]) + "）。");
        last[shape] = {number, std::string(text::trimmed(paragraph->text))};
        if (shape == "plain") { // a chapter begins its parts anew
            last.erase("bracket");
            last.erase("circled");
        } else if (shape == "bracket") {
            last.erase("circled");
        }
    }
}

void findLeftovers(const check::LeftoverScanner& scanner, WordReport& report)
{
    for (const WordPiece& piece : report.pieces) {
        if (piece.fate == WordFate::Structure)
            continue;
        for (const check::LeftoverHit& hit : scanner.scan(piece.text, check::Region::Body))
            report.leftovers.push_back(
                {piece.text.substr(hit.offset, hit.length), hit.sentence, piece.place, hit.severity});
    }
}

} // namespace

void findInWord(const office::WordDocument& document, const std::vector<WordContext>& contexts,
                const forms::Pack& pack, const plan::Plan& before, const plan::Plan& after,
                const check::LeftoverScanner& scanner, const Date& today, WordReport& report)
{
    report.pictures = document.pictures;
    report.hasChanges = document.hasChanges;
    findLeftovers(scanner, report);
    findPeople(before, after, today, report);
    findNumbers(document, contexts, pack, report);
    findDates(document, today, report);
}

} // namespace keizoku::app
