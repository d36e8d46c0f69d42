// SPDX-License-Identifier: Apache-2.0
#include "check/whose_words.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "check/example.h"
#include "check/leftovers/similarity.h"

namespace keizoku::check {

namespace {

/// Bytes [from, to) of one text.
struct Range {
    std::size_t from = 0, to = 0;
};

class Shares {
public:
    Shares(const plan::Plan& plan, const forms::Pack& pack, const Findings& findings)
        : m_plan(plan), m_examples(plan, pack)
    {
        for (const Finding& finding : findings)
            if (finding.rule == "leftover-text" && finding.length > 0 && finding.waiver.empty())
                m_marked[finding.path + "#" + finding.cell].push_back(
                    {finding.offset, finding.offset + finding.length});
    }

    void add(const forms::FieldInstance& instance, WordShare& share)
    {
        const plan::Field* field = m_plan.field(instance.path);
        if (!field || instance.spec->kind == forms::FieldKind::Choice)
            return;
        const bool settled = field->settled && field->settled->content == plan::contentCode(field->value);
        const std::string path = instance.path.str();
        const auto addText = [&](const std::string& text, const std::string& cell, const plan::Origin& origin,
                                 const std::string& own) {
            share.all += text::length(text);
            if (settled)
                return;
            std::vector<Range> ranges;
            if (const auto it = m_marked.find(path + "#" + cell); it != m_marked.end())
                ranges = it->second;
            const auto example = origin.empty() ? std::optional<std::string>() : m_examples.text(origin);
            if (example)
                addSame(text, *example, ranges);
            else if (!own.empty() && nearlyEqual(text, own))
                ranges.push_back({0, text.size()});
            share.form += covered(text, ranges);
        };
        const plan::FieldValue& example = m_examples.at(instance.path);
        if (const auto* text = std::get_if<std::string>(&field->value)) {
            const auto* own = std::get_if<std::string>(&example);
            addText(*text, {}, field->origin, own ? *own : "");
        } else if (const auto* table = std::get_if<plan::TableValue>(&field->value)) {
            for (std::size_t row = 0; row < table->rows.size(); ++row)
                for (const auto& [column, cell] : table->rows[row])
                    addText(cell.text, std::to_string(row) + "." + column, cell.origin, {});
        } else if (const auto* matrix = std::get_if<plan::MatrixValue>(&field->value)) {
            for (const auto& [row, cells] : matrix->cells)
                for (const auto& [column, cell] : cells)
                    addText(cell.text, row + "." + column, cell.origin, {});
        }
    }

private:
    /// The sentences of a text that are sentences of its example.
    static void addSame(const std::string& text, const std::string& example, std::vector<Range>& ranges)
    {
        std::vector<std::u32string> known;
        for (const std::string_view sentence : sentencesOf(example))
            known.push_back(comparable(sentence));
        const std::vector<std::string_view> sentences = sentencesOf(text);
        const auto start = [&](std::size_t at) {
            return at < sentences.size() ? static_cast<std::size_t>(sentences[at].data() - text.data())
                                         : text.size();
        };
        for (std::size_t at = 0; at < sentences.size(); ++at) {
            const std::u32string mine = comparable(sentences[at]);
            if (std::any_of(known.begin(), known.end(), [&](const std::u32string& each) {
                    return similarity(mine, each) >= kSameTextFrom;
                }))
                ranges.push_back({at == 0 ? 0 : start(at), start(at + 1)}); // with the sign that ends it
        }
    }

    /// Characters of the text within any of the ranges.
    static std::size_t covered(const std::string& text, std::vector<Range> ranges)
    {
        std::sort(ranges.begin(), ranges.end(),
                  [](const Range& a, const Range& b) { return a.from < b.from; });
        std::size_t count = 0;
        std::size_t done = 0;
        for (const Range& range : ranges) {
            const std::size_t from = std::max(range.from, done);
            const std::size_t to = std::min(range.to, text.size());
            if (from >= to)
                continue;
            count += text::length(std::string_view(text).substr(from, to - from));
            done = to;
        }
        return count;
    }

    const plan::Plan& m_plan;
    Examples m_examples;
    std::map<std::string, std::vector<Range>> m_marked; ///< by path and cell
};

} // namespace

std::vector<WordShare> wordShares(const plan::Plan& plan, const forms::Pack& pack, const Findings& findings)
{
    Shares shares(plan, pack, findings);
    std::vector<WordShare> all;
    for (const forms::SectionSpec& section : pack.sections) {
        WordShare& share = all.emplace_back(WordShare{section.id, 0, 0});
        for (const forms::FieldInstance& instance : pack.instances(section))
            shares.add(instance, share);
    }
    return all;
}

} // namespace keizoku::check
