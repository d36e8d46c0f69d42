// SPDX-License-Identifier: Apache-2.0
#include "forms/inspection.h"

#include <algorithm>
#include <array>
#include <set>

#include "forms/data_folder.h"
#include "plan/register_access.h"

namespace keizoku::forms {

namespace {

using plan::Hazard;
using plan::RecordKind;

constexpr std::size_t kMostAsked = 3;

/// A kind of answer and the keys it may have besides.
struct KindRow {
    std::string_view id;
    AnswerKind kind;
    std::set<std::string_view> keys;
};

const std::vector<KindRow>& kinds()
{
    static const std::vector<KindRow> all = {
        {"version", AnswerKind::Version, {}},
        {"headings", AnswerKind::Headings, {"hazard"}},
        {"arranged", AnswerKind::Arranged, {"duty"}},
        {"records", AnswerKind::Records, {"record", "hazard", "year"}},
        {"told", AnswerKind::Told, {}},
        {"reviewed", AnswerKind::Reviewed, {}},
        {"new-hires", AnswerKind::NewHires, {}},
        {"open-items", AnswerKind::OpenItems, {}},
        {"findings", AnswerKind::Findings, {"rules", "clear", "needs"}},
        {"call-tree", AnswerKind::CallTree, {}},
        {"agreements", AnswerKind::Agreements, {}},
        {"field", AnswerKind::Field, {"path"}},
        {"office", AnswerKind::Office, {"column"}},
    };
    return all;
}

Hazard hazardAt(const Node& node)
{
    const std::string name = node.text("hazard", false);
    if (name == "natural")
        return Hazard::Natural;
    if (name == "infection")
        return Hazard::Infection;
    if (!name.empty())
        node.at("hazard").problem("unknown hazard " + name);
    return Hazard::Both;
}

RecordKind recordAt(const Node& node, std::string_view key, std::initializer_list<RecordKind> among)
{
    const std::string name = node.text(key);
    const auto kind = plan::recordKindNamed(name);
    const bool known =
        kind && (among.size() == 0 || std::find(among.begin(), among.end(), *kind) != among.end());
    if (!known)
        node.at(key).problem("unknown kind of record " + name);
    return known ? *kind : RecordKind::Training;
}

std::string fieldPathAt(const Node& node, const std::string& text)
{
    const auto path = plan::FieldPath::parse(text);
    if (!path || path->field.empty() || path->hazard != Hazard::Both || !path->service.empty())
        node.problem("no section/field: " + text);
    return text;
}

void readFindings(const Node& item, AnswerSpec& spec)
{
    spec.rules = item.texts("rules");
    spec.clear = item.text("clear");
    spec.needs = item.texts("needs");
    if (spec.rules.empty())
        item.at("rules").problem("empty");
    for (const std::string& need : spec.needs)
        if (need.find('/') != std::string::npos)
            static_cast<void>(fieldPathAt(item.at("needs"), need));
        else if (!plan::registerNamed(need))
            item.at("needs").problem("unknown register " + need);
}

AnswerSpec readAnswer(const Node& item)
{
    const std::string id = item.text("kind");
    const auto row =
        std::find_if(kinds().begin(), kinds().end(), [&](const KindRow& each) { return each.id == id; });
    AnswerSpec spec;
    if (row == kinds().end()) {
        item.at("kind").problem("unknown kind " + id);
        return spec;
    }
    auto keys = row->keys;
    keys.insert("kind");
    item.allowOnly(keys);
    spec.kind = row->kind;
    if (spec.kind == AnswerKind::Headings || spec.kind == AnswerKind::Records)
        spec.hazard = hazardAt(item);
    if (spec.kind == AnswerKind::Headings && spec.hazard == Hazard::Both)
        item.problem("no hazard");
    if (spec.kind == AnswerKind::Arranged)
        spec.record = recordAt(
            item, "duty", {RecordKind::Notice, RecordKind::Training, RecordKind::Drill, RecordKind::Review});
    if (spec.kind == AnswerKind::Records) {
        spec.record = recordAt(item, "record", {});
        const std::string year = item.text("year", false);
        spec.lastYear = year == "last";
        if (!year.empty() && !spec.lastYear)
            item.at("year").problem("neither missing nor \"last\": " + year);
    }
    if (spec.kind == AnswerKind::Findings)
        readFindings(item, spec);
    if (spec.kind == AnswerKind::Field)
        spec.place = fieldPathAt(item.at("path"), item.text("path"));
    if (spec.kind == AnswerKind::Office) {
        spec.place = item.text("column");
        if (!plan::columnOf(plan::RegisterId::Offices, spec.place))
            item.at("column").problem("unknown column " + spec.place);
    }
    return spec;
}

std::string basisAt(const Node& node, const LawBook& law)
{
    std::string topic = node.text("basis");
    if (std::none_of(law.entries().begin(), law.entries().end(),
                     [&](const LawEntry& entry) { return entry.settles(topic); }))
        node.at("basis").problem("no law entry settles " + topic);
    return topic;
}

InspectionQuestion readQuestion(const Node& item, const LawBook& law, const ServiceProfiles& services)
{
    item.allowOnly({"id", "group", "in", "services", "asks", "basis", "answers"});
    InspectionQuestion question{item.text("id"), item.text("group")};
    for (const std::string& name : item.texts("in")) {
        question.care = question.care || name == "care";
        question.clinic = question.clinic || name == "clinic";
        if (name != "care" && name != "clinic")
            item.at("in").problem("neither care nor clinic: " + name);
    }
    if (!question.care && !question.clinic)
        item.problem("asked of nobody");
    question.services = item.texts("services");
    for (const std::string& id : question.services)
        if (!services.find(id))
            item.at("services").problem("unknown service " + id);
    question.asks = item.text("asks");
    question.basis = basisAt(item, law);
    for (const Node& answer : item.at("answers").items())
        question.answers.push_back(readAnswer(answer));
    if (question.answers.empty())
        item.problem("no answer");
    return question;
}

MostAsked readMostAsked(const Node& item, const LawBook& law)
{
    item.allowOnly({"page", "why", "basis"});
    constexpr std::array<std::pair<std::string_view, AskedPage>, kMostAsked> kPages = {
        {{"evidence", AskedPage::Evidence},
         {"revisions", AskedPage::Revisions},
         {"contacts", AskedPage::Contacts}}};
    const std::string name = item.text("page");
    const auto page =
        std::find_if(kPages.begin(), kPages.end(), [&](const auto& each) { return each.first == name; });
    if (page == kPages.end())
        item.at("page").problem("unknown page " + name);
    return {page == kPages.end() ? AskedPage::Evidence : page->second, item.text("why"), basisAt(item, law)};
}

} // namespace

bool InspectionQuestion::isAskedOf(const ServiceProfile& profile) const
{
    const bool among =
        services.empty() || std::find(services.begin(), services.end(), profile.id) != services.end();
    return among && (profile.inspection ? care : clinic);
}

Result<InspectionBook> readInspection(const std::filesystem::path& file, const LawBook& law,
                                      const ServiceProfiles& services)
{
    const auto json = readData(file);
    if (!json)
        return failed(json);
    Problems problems;
    const Node root(*json, file.filename().string(), "", problems);
    root.allowOnly({"questions", "mostAsked"});
    InspectionBook book;
    std::set<std::string> seen;
    for (const Node& item : root.at("questions").items()) {
        book.questions.push_back(readQuestion(item, law, services));
        if (!seen.insert(book.questions.back().id).second)
            item.at("id").problem("asked twice: " + book.questions.back().id);
    }
    std::set<AskedPage> pages;
    for (const Node& item : root.at("mostAsked").items()) {
        book.mostAsked.push_back(readMostAsked(item, law));
        pages.insert(book.mostAsked.back().page);
    }
    if (pages.size() != kMostAsked || book.mostAsked.size() != kMostAsked)
        root.at("mostAsked").problem("not three different pages");
    if (!problems.empty())
        return malformedData("聞かれる順の質問の表", problems);
    return book;
}

} // namespace keizoku::forms
