// SPDX-License-Identifier: Apache-2.0
#include "check/resources.h"

#include <algorithm>

#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"

namespace keizoku::check {

namespace {

constexpr std::size_t kShownLength = 40; ///< code points of a measure; the rest is one click away

/// Words that name a loss in a task's 足りなくなるもの: "車、燃料" speaks of transport.
struct LossWords {
    std::string_view loss;
    std::array<std::string_view, 8> words;
};
constexpr std::array kLossWords = {
    LossWords{"people", {"人", "職員", "看護師", "医師", "応援", "担当", "当番", "人手"}},
    LossWords{"power", {"電気", "電源", "停電", "充電", "バッテリー", "発電", "電池", "照明"}},
    LossWords{"gas", {"ガス", "カセット", "熱源", "湯", "調理", "暖房", "プロパン", "灯油"}},
    LossWords{"water", {"水", "断水", "給水", "トイレ", "飲料", "洗濯", "入浴", "清拭"}},
    LossWords{"comms", {"電話", "通信", "携帯", "連絡", "ネット", "メール", "回線", "無線"}},
    LossWords{"transport", {"車", "燃料", "道路", "移動", "自転車", "送迎", "通勤", "徒歩"}},
    LossWords{"building", {"建物", "事務所", "場所", "部屋", "拠点", "避難", "施設", "会場"}},
    LossWords{"supplies", {"物品", "備蓄", "薬", "材料", "食", "オムツ", "おむつ", "酸素"}},
    LossWords{"data", {"パソコン", "記録", "紙", "データ", "カルテ", "台帳", "システム", "バックアップ"}},
    LossWords{"money", {"資金", "お金", "保険", "請求", "現金", "費用", "支払", "入金"}}};

bool speaksOf(std::string_view text, std::string_view loss)
{
    const auto it = std::find_if(kLossWords.begin(), kLossWords.end(),
                                 [&](const LossWords& each) { return each.loss == loss; });
    return it != kLossWords.end() &&
           std::any_of(it->words.begin(), it->words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

std::string shortened(std::string text)
{
    text = text::replaced(text, "\n", " ");
    if (text.size() <= kShownLength || text::length(text) <= kShownLength)
        return text;
    std::u32string points = text::decode(text).substr(0, kShownLength);
    return text::encode(points) + "…";
}

/// Calls `use` with each field a template marks as a measure against some losses, and what the plan says in
/// it for every task.
template <class Use>
void eachCommonMeasure(const plan::Plan& plan, const forms::Pack& pack, Use use)
{
    for (const forms::FieldInstance& instance : pack.instances()) {
        if (instance.spec->resources.empty())
            continue;
        std::string said;
        if (instance.spec->kind == forms::FieldKind::Register) {
            const auto id = plan::registerNamed(instance.spec->registerKey);
            const std::size_t rows = id ? plan::rowIds(plan, *id).size() : 0;
            if (rows > 0)
                said = std::to_string(rows) + "件";
        } else if (const plan::Field* field = plan.field(instance.path)) {
            said = forms::shownValue(field->value, *instance.spec, plan);
        }
        if (!said.empty())
            use(instance, said);
    }
}

bool standsAgainst(const forms::FieldInstance& measure, const Loss& loss)
{
    const auto& losses = measure.spec->resources;
    return std::find(losses.begin(), losses.end(), loss.id) != losses.end();
}

const std::map<std::string, plan::Cell>* ownRow(const plan::Plan& plan, const plan::RowId& task)
{
    const plan::Field* field = plan.field(resourceField());
    const auto* matrix = field ? std::get_if<plan::MatrixValue>(&field->value) : nullptr;
    if (!matrix)
        return nullptr;
    const auto it = matrix->cells.find(task);
    return it == matrix->cells.end() ? nullptr : &it->second;
}

bool goesOn(const plan::Task& task)
{
    return task.kind == plan::TaskClass::Continue || task.kind == plan::TaskClass::Add;
}

/// The task's own substitute speaks for the loss it names, or for the bottleneck it answers.
bool answers(const plan::Task& task, const Loss& loss)
{
    return !task.substitute.empty() &&
           (speaksOf(task.bottleneck, loss.id) || speaksOf(task.substitute, loss.id));
}

std::string ownWords(const std::map<std::string, plan::Cell>* row, const Loss& loss)
{
    const auto it =
        row ? row->find(std::string(loss.id)) : std::map<std::string, plan::Cell>::const_iterator{};
    return row && it != row->end() ? it->second.text : "";
}

} // namespace

plan::FieldPath resourceField()
{
    return {"tasks", "resource-measures", plan::Hazard::Both, {}};
}

std::vector<ResourceRow> resourceRows(const plan::Plan& plan, const forms::Pack& pack)
{
    std::array<std::vector<MeasureSource>, kLosses.size()> common;
    eachCommonMeasure(plan, pack, [&](const forms::FieldInstance& measure, const std::string& said) {
        for (std::size_t at = 0; at < kLosses.size(); ++at)
            if (standsAgainst(measure, kLosses[at]))
                common[at].push_back({measure.path.str(), measure.spec->label + "：" + shortened(said)});
    });
    std::vector<ResourceRow> rows;
    for (const plan::Task& task : plan.tasks.rows) {
        if (!goesOn(task))
            continue;
        ResourceRow& row = rows.emplace_back(ResourceRow{task.id, task.name, {}});
        const auto* own = ownRow(plan, task.id);
        for (std::size_t at = 0; at < kLosses.size(); ++at) {
            ResourceCell& cell = row.cells[at];
            cell.own = ownWords(own, kLosses[at]);
            if (answers(task, kLosses[at]))
                cell.found.push_back(
                    {"tasks/" + task.id + "/substitute", "代わりの方法：" + shortened(task.substitute)});
            cell.found.insert(cell.found.end(), common[at].begin(), common[at].end());
        }
    }
    return rows;
}

std::vector<ResourceGap> resourceGaps(const plan::Plan& plan, const forms::Pack& pack)
{
    std::array<bool, kLosses.size()> common{};
    eachCommonMeasure(plan, pack, [&](const forms::FieldInstance& measure, const std::string&) {
        for (std::size_t at = 0; at < kLosses.size(); ++at)
            common[at] = common[at] || standsAgainst(measure, kLosses[at]);
    });
    std::vector<ResourceGap> gaps;
    for (std::size_t row = 0; row < plan.tasks.rows.size(); ++row) {
        const plan::Task& task = plan.tasks.rows[row];
        if (!goesOn(task))
            continue;
        const auto* own = ownRow(plan, task.id);
        ResourceGap gap{row, {}};
        for (std::size_t at = 0; at < kLosses.size(); ++at)
            if (!common[at] && ownWords(own, kLosses[at]).empty() && !answers(task, kLosses[at]))
                gap.losses.push_back(at);
        if (!gap.losses.empty())
            gaps.push_back(std::move(gap));
    }
    return gaps;
}

} // namespace keizoku::check
