// SPDX-License-Identifier: Apache-2.0
#include "forms/phrases.h"

#include <set>

#include "base/text.h"
#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

constexpr std::string_view kOpenSlot = "＿＿＿";

/// "{訓練|くんれん}です" into stretches.
RubyText parsed(const Node& item, std::string_view key)
{
    const std::string typed = item.text(key);
    RubyText out;
    std::size_t at = 0;
    while (at < typed.size()) {
        const std::size_t open = typed.find('{', at);
        if (open != at)
            out.push_back({typed.substr(at, open == std::string::npos ? open : open - at), {}});
        if (open == std::string::npos)
            break;
        const std::size_t bar = typed.find('|', open);
        const std::size_t close = typed.find('}', open);
        if (close == std::string::npos || bar == std::string::npos || bar > close || bar == open + 1 ||
            close == bar + 1) {
            item.at(key).problem("a reading is {text|reading}");
            return out;
        }
        out.push_back({typed.substr(open + 1, bar - open - 1), typed.substr(bar + 1, close - bar - 1)});
        at = close + 1;
    }
    if (out.empty())
        item.at(key).problem("says nothing");
    return out;
}

std::set<std::string> slotsOf(const RubyText& text)
{
    std::set<std::string> names;
    for (const Ruby& each : text)
        for (std::size_t open = each.text.find('['); open != std::string::npos;
             open = each.text.find('[', open + 1))
            names.insert(each.text.substr(open + 1, each.text.find(']', open) - open - 1));
    return names;
}

std::string filled(const std::string& text, const Slots& slots)
{
    std::string out;
    std::size_t at = 0;
    for (std::size_t open = text.find('['); open != std::string::npos; open = text.find('[', at)) {
        const std::size_t close = text.find(']', open);
        if (close == std::string::npos)
            break;
        const auto given = slots.find(text.substr(open + 1, close - open - 1));
        out += text.substr(at, open - at);
        out += given == slots.end() || given->second.empty() ? std::string(kOpenSlot) : given->second;
        at = close + 1;
    }
    return out + text.substr(at);
}

} // namespace

Result<PhraseBook> PhraseBook::read(const std::filesystem::path& file)
{
    const auto json = readData(file);
    if (!json)
        return failed(json);
    Problems problems;
    const Node root(*json, file.filename().string(), "", problems);
    root.allowOnly({"phrases"});
    PhraseBook book;
    for (const Node& item : root.at("phrases").items()) {
        item.allowOnly({"id", "ordinary", "easy", "english"});
        const Phrase phrase{parsed(item, "ordinary"), parsed(item, "easy"), parsed(item, "english")};
        if (slotsOf(phrase.ordinary) != slotsOf(phrase.easy) ||
            slotsOf(phrase.ordinary) != slotsOf(phrase.english))
            item.problem("its forms have different slots");
        if (!book.m_phrases.emplace(item.text("id"), phrase).second)
            item.at("id").problem("two of " + item.text("id"));
    }
    if (!problems.empty())
        return malformedData("電話のことばの表", problems);
    return book;
}

RubyText PhraseBook::said(std::string_view id, Speech speech, const Slots& slots) const
{
    const auto found = m_phrases.find(id);
    if (found == m_phrases.end())
        return {};
    const Phrase& phrase = found->second;
    RubyText text = speech == Speech::English ? phrase.english
                    : speech == Speech::Easy  ? phrase.easy
                                              : phrase.ordinary;
    for (Ruby& each : text)
        each.text = filled(each.text, slots);
    return text;
}

std::string PhraseBook::words(std::string_view id, Speech speech, const Slots& slots) const
{
    std::string out;
    for (const Ruby& each : said(id, speech, slots))
        out += each.text;
    return out;
}

std::string PhraseBook::words(const std::vector<std::string_view>& ids, Speech speech,
                              const Slots& slots) const
{
    std::vector<std::string> all;
    for (const std::string_view id : ids)
        all.push_back(words(id, speech, slots));
    return text::join(all, speech == Speech::Ordinary ? "" : " ");
}

std::vector<std::string> PhraseBook::ids() const
{
    std::vector<std::string> all;
    for (const auto& [id, phrase] : m_phrases)
        all.push_back(id);
    return all;
}

Speech speechFor(std::string_view language)
{
    const std::string folded = text::folded(language);
    if (folded.empty() || folded == text::folded("日本語"))
        return Speech::Ordinary;
    return folded.find(text::folded("英語")) != std::string::npos ||
                   folded.find("english") != std::string::npos
               ? Speech::English
               : Speech::Easy;
}

std::string callScript(const PhraseBook& book, Speech speech, const Slots& slots)
{
    return book.words({"who", "event", "hurt", "come", "when"}, speech, slots);
}

} // namespace keizoku::forms
