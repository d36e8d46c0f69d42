// SPDX-License-Identifier: Apache-2.0
#include "check/rules/all.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/lookup.h"
#include "check/walk.h"

namespace keizoku::check {

namespace {

using plan::TreeVariant;

constexpr std::array<std::string_view, 6> kOwnPhones = {"携帯",   "スマート",           "スマホ",
                                                        "連絡網", "ショートメッセージ", "SMS"};
constexpr std::array<std::string_view, 20> kOtherMeans = {
    "メール", "171",  "固定",     "公衆",           "無線", "衛星", "掲示", "伝言",   "伝令",   "業務用",
    "当番用", "LINE", "チャット", "トランシーバー", "徒歩", "集合", "web",  "アプリ", "事務所", "事業所"};

template <std::size_t count>
bool holdsAny(const std::string& text, const std::array<std::string_view, count>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// Whether a table names a way that does not end at the same private telephones.
bool namesOtherMeans(const Context& context, const plan::FieldPath& path)
{
    const plan::Field* field = context.plan.field(path);
    const auto* table = field ? std::get_if<plan::TableValue>(&field->value) : nullptr;
    if (!table)
        return field && !plan::isEmpty(field->value);
    return std::any_of(table->rows.begin(), table->rows.end(), [](const auto& row) {
        const auto cell = row.find("means");
        const std::string means = cell == row.end() ? "" : text::narrowed(cell->second.text);
        return !text::trimmed(means).empty() &&
               (holdsAny(means, kOtherMeans) || !holdsAny(means, kOwnPhones));
    });
}

/// The on-call telephone is the office's own when nobody has it as his.
bool hasOnCallPhone(const plan::Plan& plan)
{
    const plan::Field* field = plan.field({"contacts", "oncall-phone", plan::Hazard::Both, {}});
    const auto* number = field ? std::get_if<std::string>(&field->value) : nullptr;
    const std::string digits = number ? text::digits(*number) : "";
    return !digits.empty() &&
           std::none_of(plan.people.rows.begin(), plan.people.rows.end(), [&](const plan::Person& person) {
               return std::any_of(
                   person.kept.phones.begin(), person.kept.phones.end(), [&](const plan::Phone& phone) {
                       return phone.use != plan::PhoneUse::Work && text::digits(phone.number) == digits;
                   });
           });
}

/// Two or more people, each with a private telephone and none with one of the office's.
bool restsOnPrivatePhones(const Context& context, TreeVariant variant)
{
    std::vector<const plan::Person*> people;
    for (const plan::TreeCall& call : context.plan.tree.rows)
        if (call.variant == variant)
            for (const plan::Reference* who : {&call.caller, &call.callee})
                if (const plan::Person* person = context.lookup().personOf(*who);
                    person && !person->hasLeft(context.today) &&
                    std::find(people.begin(), people.end(), person) == people.end())
                    people.push_back(person);
    return people.size() > 1 && std::all_of(people.begin(), people.end(), [](const plan::Person* person) {
               const auto& phones = person->kept.phones;
               return !phones.empty() &&
                      std::none_of(phones.begin(), phones.end(), [](const plan::Phone& phone) {
                          return phone.use == plan::PhoneUse::Work && !text::digits(phone.number).empty();
                      });
           });
}

} // namespace

// One carrier down, and nobody of the tree can be told anything: some way must not end at those telephones.
void checkTreePrivateMobiles(const Context& context, Sink& sink)
{
    const bool others = namesOtherMeans(context, {"contacts", "means", plan::Hazard::Both, {}}) ||
                        namesOtherMeans(context, {"contacts", "comms-down", plan::Hazard::Natural, {}}) ||
                        namesOtherMeans(context, {"contacts", "comms-down", plan::Hazard::Both, {}});
    if (others || hasOnCallPhone(context.plan))
        return;
    std::vector<TreeVariant> resting;
    std::vector<std::string> words;
    for (const TreeVariant variant : {TreeVariant::Day, TreeVariant::Night})
        if (restsOnPrivatePhones(context, variant)) {
            resting.push_back(variant);
            words.push_back(treeWords(variant));
        }
    if (!resting.empty())
        sink.report(sectionOf(plan::RegisterId::Tree), treePath(resting.front()),
                    text::join(words, "と") +
                        "は、職員個人の電話だけに頼っています。業務用の番号を職員名簿に加えるか、"
                        "メールや伝言などほかの連絡手段も決めてください。");
}

} // namespace keizoku::check
