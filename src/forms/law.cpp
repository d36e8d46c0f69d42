// SPDX-License-Identifier: Apache-2.0
#include "forms/law.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

constexpr std::array<std::string_view, 7> kKinds = {"ordinance", "notice", "qa",      "announcement",
                                                    "guideline", "form",   "practice"};

Confidence confidenceOf(const Node& node)
{
    const std::string mark = node.text("confidence");
    if (mark == "C")
        return Confidence::Read;
    if (mark == "C2")
        return Confidence::Secondary;
    if (mark != "G")
        node.at("confidence").problem("unknown value " + mark);
    return Confidence::General;
}

LawEntry readEntry(const Node& node)
{
    node.allowOnly({"id", "topics", "services", "kind", "title", "number", "locator", "issued", "from",
                    "until", "supersedes", "source", "confidence", "checkedOn", "note"});
    LawEntry entry;
    entry.id = node.text("id");
    entry.topics = node.texts("topics");
    entry.services = node.texts("services");
    entry.kind = node.text("kind");
    if (std::find(kKinds.begin(), kKinds.end(), entry.kind) == kKinds.end())
        node.at("kind").problem("unknown value " + entry.kind);
    entry.title = node.text("title");
    entry.number = node.text("number", false);
    entry.locator = node.text("locator");
    if (entry.locator.empty())
        node.at("locator").problem("missing");
    entry.issued = dateAt(node, "issued");
    entry.from = dateAt(node, "from");
    entry.until = dateAt(node, "until");
    entry.supersedes = node.texts("supersedes");
    entry.source = node.text("source");
    entry.confidence = confidenceOf(node);
    entry.checkedOn = dateAt(node, "checkedOn");
    if (!entry.checkedOn)
        node.at("checkedOn").problem("missing");
    entry.note = node.text("note", false);
    return entry;
}

bool holds(const std::vector<std::string>& all, std::string_view one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

bool LawEntry::isAbout(std::string_view service) const
{
    return services.empty() || holds(services, service);
}

bool LawEntry::settles(std::string_view topic) const
{
    return holds(topics, topic);
}

std::string LawEntry::words() const
{
    const std::string where = number.empty() || locator.empty() ? number + locator : number + " " + locator;
    std::string words = title;
    if (!where.empty())
        words += "（" + where + "）";
    if (confidence != Confidence::Read)
        words += " 原文未確認";
    return words;
}

Result<LawBook> LawBook::read(const std::filesystem::path& folder)
{
    LawBook book;
    Problems problems;
    const auto done = readDataFolder(folder, problems, [&](const Node& file) {
        for (const Node& item : file.items()) {
            LawEntry entry = readEntry(item);
            if (book.entry(entry.id))
                item.at("id").problem("used twice: " + entry.id);
            book.m_entries.push_back(std::move(entry));
        }
    });
    if (!done)
        return failed(done);
    for (const LawEntry& entry : book.m_entries) {
        for (const std::string& old : entry.supersedes)
            if (!book.entry(old))
                problems.push_back("law/" + entry.id + ": supersedes unknown " + old);
        for (const LawEntry* later : book.successorsOf(entry))
            if (holds(entry.supersedes, later->id))
                problems.push_back("law/" + entry.id + ": supersedes its successor " + later->id);
    }
    // A longer circle: an entry that is found again among those it replaced.
    for (const LawEntry& entry : book.m_entries) {
        std::vector<std::string> open = entry.supersedes;
        for (std::size_t at = 0; at < open.size() && at < book.m_entries.size() + 1; ++at) {
            if (open[at] == entry.id) {
                problems.push_back("law/" + entry.id + ": circular supersession");
                break;
            }
            if (const LawEntry* older = book.entry(open[at]))
                for (const std::string& next : older->supersedes)
                    if (!holds(open, next))
                        open.push_back(next);
        }
    }
    if (!problems.empty())
        return malformedData("根拠の表", problems);
    return book;
}

const LawEntry* LawBook::entry(std::string_view id) const
{
    const auto it =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const LawEntry& each) { return each.id == id; });
    return it == m_entries.end() ? nullptr : &*it;
}

std::vector<const LawEntry*> LawBook::successorsOf(const LawEntry& entry) const
{
    std::vector<const LawEntry*> later;
    for (const LawEntry& each : m_entries)
        if (holds(each.supersedes, entry.id))
            later.push_back(&each);
    return later;
}

bool LawBook::lives(const LawEntry& entry, const Date& on) const
{
    if ((entry.from && on < *entry.from) || (entry.until && on > *entry.until))
        return false;
    const auto later = successorsOf(entry);
    return std::none_of(later.begin(), later.end(),
                        [&](const LawEntry* next) { return !next->from || *next->from <= on; });
}

std::vector<const LawEntry*> LawBook::living(std::string_view topic, std::span<const std::string> services,
                                             const Date& on) const
{
    std::vector<const LawEntry*> all;
    for (const LawEntry& entry : m_entries) {
        const bool concerned =
            services.empty() || std::any_of(services.begin(), services.end(),
                                            [&](const std::string& id) { return entry.isAbout(id); });
        if (entry.settles(topic) && concerned && lives(entry, on))
            all.push_back(&entry);
    }
    return all;
}

std::vector<const LawEntry*> LawBook::chain(const LawEntry& entry) const
{
    std::vector<const LawEntry*> all{&entry};
    for (std::size_t at = 0; at < all.size(); ++at) {
        const auto add = [&](const LawEntry* each) {
            if (each && std::find(all.begin(), all.end(), each) == all.end())
                all.push_back(each);
        };
        for (const std::string& old : std::vector<std::string>(all[at]->supersedes))
            add(this->entry(old));
        for (const LawEntry* later : successorsOf(*all[at]))
            add(later);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const LawEntry* a, const LawEntry* b) { return a->from < b->from; });
    return all;
}

} // namespace keizoku::forms
