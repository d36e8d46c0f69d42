// SPDX-License-Identifier: Apache-2.0
#include "report/tally_sheet.h"

#include "base/text.h"

namespace keizoku::report {

namespace {

using calltree::Graph;
using calltree::MemberId;

std::string callersOf(const Graph& graph, MemberId callee)
{
    std::vector<std::string> names;
    for (const calltree::Call& call : graph.calls())
        if (call.callee == callee)
            names.push_back(graph.members()[call.caller].name);
    return names.empty() ? "進行役" : text::join(names, "、");
}

/// Signs one can write with any pen and type with any keyboard.
std::vector<document::TableColumn> columns()
{
    using document::Align;
    return {{"番号", 1.7, Align::Right},
            {"氏名", 4.6},
            {"かける人", 4.6},
            {"o 出勤可", 1.9, Align::Center},
            {"x 出勤不可", 1.9, Align::Center},
            {"? 助けが必要", 1.9, Align::Center},
            {"> 移動中", 1.9, Align::Center},
            {"- 出ない", 1.9, Align::Center},
            {"時刻", 2.6},
            {"備考", 4}};
}

document::Table tableOf(const Graph& graph)
{
    document::Table table{columns(), {}, true};
    int number = 0;
    for (const MemberId at : tallyOrder(graph)) {
        document::TableRow row = {document::plain(std::to_string(++number)),
                                  document::plain(graph.members()[at].name),
                                  document::plain(callersOf(graph, at))};
        row.resize(table.columns.size());
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::vector<MemberId> tallyOrder(const Graph& graph)
{
    std::vector<MemberId> order;
    for (MemberId at = 0; at < graph.members().size(); ++at)
        if (graph.members()[at].tree && !graph.members()[at].left)
            order.push_back(at);
    return order;
}

document::Document tallyDocument(const Source& source, const Date& today)
{
    document::Document document = emptyDocument(source, "連絡訓練の集計表");
    bool first = true;
    for (const auto& [variant, words] :
         {std::pair{plan::TreeVariant::Day, "日中"}, std::pair{plan::TreeVariant::Night, "夜間・休日"}}) {
        const Graph graph(source.plan, variant, today);
        if (graph.calls().empty())
            continue;
        document.blocks.push_back(document::Heading{1, "", std::string("連絡訓練の集計表（") + words + "）",
                                                    first ? "tally-day" : "tally-night", !first});
        document.blocks.push_back(document::Paragraph{
            document::plain("実施日：　　年　　月　　日　　始めた時刻：　　時　　分　　進行役："), false});
        document.blocks.push_back(tableOf(graph));
        document.blocks.push_back(document::Paragraph{
            document::plain(
                "当てはまる所に印を付け、連絡がついた時刻を書きます。終わったら「紙の結果を入力」に、"
                "番号・記号・時刻を1人1行で入れます（例：12 o 0915）。不参加の人は / です。"),
            true});
        first = false;
    }
    if (first)
        document.blocks.push_back(document::Paragraph{
            document::plain("連絡網がまだありません。連絡網を作ると、ここに並びます。"), false});
    return document;
}

} // namespace keizoku::report
