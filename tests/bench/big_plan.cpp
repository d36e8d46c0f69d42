// SPDX-License-Identifier: Apache-2.0
#include "bench/big_plan.h"

#include <cstdlib>
#include <random>

#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::bench {

namespace {

using plan::RegisterId;

constexpr std::array kFamilies = {"佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "中村", "小林"};
constexpr std::array kGiven = {"一郎", "花子", "健", "由美", "誠", "直子", "翔太", "美咲"};
constexpr std::array kThings = {"保存水 2L", "アルファ米", "手袋",       "マスク",
                                "毛布",      "電池",       "簡易トイレ", "消毒液"};
constexpr std::array kWork = {"食事の提供", "与薬", "排泄の介助", "見回り",
                              "記録",       "送迎", "請求",       "電話当番"};

struct Filler {
    plan::Plan& plan;
    std::mt19937 random;

    std::size_t pick(std::size_t count) { return random() % count; }
    void row(RegisterId id, std::initializer_list<std::pair<const char*, std::string>> cells)
    {
        const plan::RowId row = plan::addRow(plan, id);
        for (const auto& [column, typed] : cells) {
            const auto stored = plan::entered(plan, *plan::columnOf(id, column), typed);
            if (!stored || !plan::setCell(plan, id, row, column, *stored))
                std::abort();
        }
    }
};

} // namespace

void fillLargePlan(app::Session& session, unsigned seed)
{
    const auto filled = session.edit("large plan", [&](plan::Plan& plan) -> Result<void> {
        Filler fill{plan, std::mt19937(seed)};
        for (int at = 0; at < 200; ++at)
            fill.row(RegisterId::People, {{"name", std::string(kFamilies[fill.pick(8)]) + " " +
                                                       kGiven[fill.pick(8)] + std::to_string(at)},
                                          {"job", fill.pick(2) ? "看護師" : "介護職員"},
                                          {"mobilePhones", "090-1234-" + std::to_string(1000 + at)},
                                          {"confirmed", "2026-0" + std::to_string(1 + fill.pick(9)) + "-15"},
                                          {"note", "通勤は自転車。子どもの迎えがあるため夕方は早く帰る。"}});
        for (int at = 0; at < 400; ++at)
            fill.row(RegisterId::Tasks, {{"name", std::string(kWork[fill.pick(8)]) + std::to_string(at)},
                                         {"class", fill.pick(3) ? "continue" : "reduce"},
                                         {"rto", std::to_string(1 + fill.pick(24)) + "時間"},
                                         {"mtpd", std::to_string(1 + fill.pick(5)) + "日"},
                                         {"day", std::to_string(fill.pick(4))},
                                         {"bottleneck", "職員と車"},
                                         {"substitute", "短い時間で回り、家族に電話で様子を聞く。"}});
        for (int at = 0; at < 1000; ++at)
            fill.row(RegisterId::Stock,
                     {{"category", "飲料・食品"},
                      {"name", std::string(kThings[fill.pick(8)]) + " " + std::to_string(at)},
                      {"quantity", std::to_string(fill.pick(300))},
                      {"unit", "本"},
                      {"need", "職員200人×3L×3日＝1800L"},
                      {"expiry", "202" + std::to_string(6 + fill.pick(4)) + "-10-01"},
                      {"place", "1階の倉庫、棚" + std::to_string(at % 40)}});
        for (const forms::FieldInstance& instance : session.pack().instances())
            if (auto field = forms::exampleField(instance, plan); field && !plan::isEmpty(field->value))
                plan.fields.insert_or_assign(instance.path, *std::move(field));
        return {};
    });
    if (!filled)
        std::abort();
}

} // namespace keizoku::bench
