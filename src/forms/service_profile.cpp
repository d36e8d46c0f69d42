// SPDX-License-Identifier: Apache-2.0
#include "forms/service_profile.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "forms/data_folder.h"

namespace keizoku::forms {

namespace {

constexpr std::array<std::string_view, 8> kWordKeys = {"user",           "manager", "office", "authority",
                                                       "representative", "staff",   "doctor", "inspection"};
constexpr std::array<std::string_view, 7> kGroups = {
    "訪問系", "通所系", "短期入所・多機能系", "入所系", "居宅介護支援", "医療機関", "障害福祉"};

/// Reads one profile; knows the law, so that a citation of nothing is a problem.
struct Reader {
    const LawBook& law;

    std::string cited(const Node& node, std::string_view key = "law") const
    {
        std::string id = node.text(key);
        if (!id.empty() && !law.entry(id))
            node.at(key).problem("unknown law entry " + id);
        return id;
    }

    YearlyCount count(const Node& node) const
    {
        node.allowOnly({"natural", "infection", "law"});
        return {number(node, "natural"), number(node, "infection"), cited(node)};
    }

    static int number(const Node& node, std::string_view key)
    {
        const Json& json = node.json()[key];
        if (!json.isInteger() || json.integer() < 0 || json.integer() > 12)
            node.at(key).problem("not 0 to 12");
        return static_cast<int>(json.integer());
    }

    Reduction reduction(const Node& node) const
    {
        node.allowOnly({"rate", "percent", "from", "law", "grace"});
        Reduction all{node.text("rate"), number(node, "percent"), dateAt(node, "from"), cited(node), {}};
        if (all.rate != std::to_string(all.percent) + "/100")
            node.at("rate").problem("is not the percentage");
        if (!all.from)
            node.at("from").problem("missing");
        for (const Node& item : node.has("grace") ? node.at("grace").items() : std::vector<Node>()) {
            item.allowOnly({"until", "needs", "law"});
            all.grace.push_back({dateAt(item, "until"), item.texts("needs"), cited(item)});
        }
        return all;
    }

    void duties(const Node& node, ServiceProfile& profile) const
    {
        const Node duty = node.at("duty");
        duty.allowOnly({"effortFrom", "from", "law"});
        profile.effortFrom = dateAt(duty, "effortFrom");
        profile.dutyFrom = dateAt(duty, "from");
        profile.dutyLaw = cited(duty);
        const Node yearly = node.at("yearly");
        yearly.allowOnly({"training", "drill", "joint", "combined", "jointLaw"});
        profile.training = count(yearly.at("training"));
        profile.drill = count(yearly.at("drill"));
        profile.joint = yearly.flag("joint");
        profile.combined = yearly.flag("combined");
        profile.jointLaw = cited(yearly, "jointLaw");
        if (node.has("reduction"))
            profile.reduction = reduction(node.at("reduction"));
        else
            profile.noReduction = cited(node, "noReduction");
    }

    ServiceProfile profile(const Node& node) const
    {
        node.allowOnly({"id", "name", "group", "pack", "variants", "words", "duty", "yearly", "reduction",
                        "noReduction", "dates", "inspection", "forms", "order"});
        ServiceProfile profile;
        profile.id = node.text("id");
        profile.name = node.text("name");
        profile.group = node.text("group");
        if (std::find(kGroups.begin(), kGroups.end(), profile.group) == kGroups.end())
            node.at("group").problem("unknown value " + profile.group);
        profile.pack = node.text("pack");
        for (const Node& item : node.has("variants") ? node.at("variants").items() : std::vector<Node>()) {
            item.allowOnly({"id", "name", "law", "note"});
            profile.variants.push_back({item.text("id"), item.text("name"), cited(item), item.text("note")});
        }
        const Node words = node.at("words");
        words.allowOnly({kWordKeys.begin(), kWordKeys.end()});
        for (const std::string_view key : kWordKeys)
            profile.words.emplace(key, words.text(key, key != "inspection"));
        duties(node, profile);
        for (const Node& item : node.has("dates") ? node.at("dates").items() : std::vector<Node>()) {
            item.allowOnly({"id", "on", "what", "law"});
            profile.dates.push_back({item.text("id"), dateAt(item, "on"), item.text("what"), cited(item)});
        }
        profile.inspection = node.flag("inspection");
        profile.forms = node.texts("forms");
        profile.order = static_cast<int>(node.json()["order"].integer());
        return profile;
    }
};

/// As people look for their own kind.
std::size_t placeOf(const ServiceProfile& profile)
{
    return static_cast<std::size_t>(std::find(kGroups.begin(), kGroups.end(), profile.group) -
                                    kGroups.begin());
}

} // namespace

const std::string& ServiceProfile::word(const std::string& key) const
{
    static const std::string none;
    const auto it = words.find(key);
    return it == words.end() ? none : it->second;
}

Result<ServiceProfiles> ServiceProfiles::read(const std::filesystem::path& folder, const LawBook& law)
{
    Problems problems;
    std::vector<ServiceProfile> all;
    const Reader reader{law};
    const auto done =
        readDataFolder(folder, problems, [&](const Node& file) { all.push_back(reader.profile(file)); });
    if (!done)
        return failed(done);
    if (!problems.empty())
        return malformedData("サービス種別の表", problems);
    std::stable_sort(all.begin(), all.end(), [](const ServiceProfile& a, const ServiceProfile& b) {
        return std::pair(placeOf(a), a.order) < std::pair(placeOf(b), b.order);
    });
    return ServiceProfiles(std::move(all));
}

const ServiceProfile* ServiceProfiles::find(std::string_view id) const
{
    const auto it =
        std::find_if(m_all.begin(), m_all.end(), [&](const ServiceProfile& each) { return each.id == id; });
    return it == m_all.end() ? nullptr : &*it;
}

Result<const ServiceProfile*> ServiceProfiles::get(std::string_view id) const
{
    if (const ServiceProfile* found = find(id))
        return found;
    std::vector<std::string> known;
    for (const ServiceProfile& each : m_all)
        known.push_back(each.id);
    return fail(ErrorCode::NotFound,
                "サービス種別「" + std::string(id) + "」はありません。使えるのは " + text::join(known, "、") +
                    " です。",
                "service " + std::string(id));
}

std::vector<const ServiceProfile*> ServiceProfiles::of(const plan::Plan& plan) const
{
    std::vector<const ServiceProfile*> some;
    for (const plan::Office& office : plan.offices.rows)
        if (const auto* profile = find(office.service);
            profile && std::find(some.begin(), some.end(), profile) == some.end())
            some.push_back(profile);
    return some;
}

} // namespace keizoku::forms
