// SPDX-License-Identifier: Apache-2.0
// Blocks in random order and number. Tokens are Latin letters without digits, so that no rule tears or joins
// them.
#include "print/random_document.h"

#include <array>
#include <random>

namespace keizoku::print::testing {
namespace {

using namespace document;

constexpr std::array<const char*, 14> kPieces = {"利用者の安否を確かめる。",
                                                 "（夜間・休日を含む）",
                                                 "令和8年11月22日",
                                                 "電話は090-0572-6384へ。",
                                                 "「迷ったら、かける」",
                                                 "スタッフへ、ゆっくり知らせる。",
                                                 "訪問車2台に水24Lと食料3日分を積む。",
                                                 "髙橋・渡邉・𠮷田が",
                                                 "停電が6時間を超えたら……",
                                                 "毎年BCP訓練（年2回）を行い、",
                                                 "人工呼吸器、吸引器、酸素ボンベ100％",
                                                 "連絡網――つぎの人――",
                                                 "ケアマネジャーへ報告。",
                                                 "葛󠄀城の自宅から3km、"};

class Maker {
public:
    explicit Maker(unsigned seed) : m_random(seed) {}

    RandomDocument make()
    {
        Document& document = m_result.document;
        document.title = "試験の文書";
        document.office = "ひばり訪問看護ステーション";
        document.versionLabel = "第1版 令和8年9月3日";
        document.isoInstant = "2026-11-22T00:14:05Z";
        document.draft = below(2) == 0;
        if (below(2) == 0)
            document.blocks.push_back(Cover{
                .title = "計画" + token(), .facts = {{"管理者", text(20)}}, .approvalBoxes = {"管理者"}});
        if (below(3) > 0)
            document.blocks.push_back(Contents{});
        const unsigned count = 5 + below(40);
        for (unsigned i = 0; i < count; ++i)
            addBlock(document.blocks);
        return std::move(m_result);
    }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

    std::string token()
    {
        std::string result = "q";
        for (auto n = static_cast<unsigned>(m_result.tokens.size()) + 676; n > 0; n /= 26)
            result += static_cast<char>('a' + n % 26);
        result += "q";
        m_result.tokens.push_back(result);
        return result;
    }

    Line text(unsigned length)
    {
        Line line = {{token() + sentences(below(100000), 1 + below(length)), Mark::None, {}}};
        if (below(8) == 0)
            line.push_back({"【未記入】", Mark::Missing, {}});
        if (below(8) == 0)
            line.push_back({"太字のことば", Mark::Strong, {}});
        return line;
    }

    Table table()
    {
        Table result;
        const unsigned columns = 1 + below(9);
        result.landscape = below(8) == 0;
        result.blankForm = below(6) == 0;
        for (unsigned c = 0; c < columns; ++c)
            result.columns.push_back(
                {below(9) == 0 ? "" : "見出し", 0.5 + below(4), static_cast<Align>(below(3))});
        const unsigned rows = below(30);
        for (unsigned r = 0; r < rows; ++r) {
            TableRow row;
            for (unsigned c = 0; c < columns; ++c)
                row.push_back(below(12) == 0 ? Line{} : text(below(60) == 0 ? 900 : 240 / columns));
            result.rows.push_back(row);
        }
        return result;
    }

    void addBlock(std::vector<Block>& blocks)
    {
        switch (below(10)) {
        case 0:
        case 1:
            blocks.push_back(Heading{static_cast<int>(1 + below(3)), below(2) == 0 ? "" : "(2)",
                                     "見出し" + token(), "anchor" + std::to_string(blocks.size()),
                                     below(4) == 0});
            return;
        case 2:
            blocks.push_back(Label{"ラベル" + token()});
            return;
        case 3: {
            List list;
            for (unsigned i = 0; i < 1 + below(8); ++i)
                list.items.push_back({below(2) == 0 ? "・" : "①", text(120)});
            blocks.push_back(list);
            return;
        }
        case 4: {
            KeyValues fields;
            for (unsigned i = 0; i < 1 + below(8); ++i)
                fields.rows.emplace_back("項目", text(below(20) == 0 ? 1500 : 60));
            blocks.push_back(fields);
            return;
        }
        case 5:
            blocks.push_back(table());
            return;
        case 6:
            blocks.push_back(PageBreak{});
            return;
        default:
            blocks.push_back(Paragraph{text(500), below(4) == 0});
        }
    }

    std::mt19937 m_random;
    RandomDocument m_result;
};

} // namespace

RandomDocument randomDocument(unsigned seed)
{
    return Maker(seed).make();
}

std::string sentences(unsigned seed, std::size_t length)
{
    std::mt19937 random(seed);
    std::string result;
    while (result.size() < length * 3)
        result += kPieces.at(random() % kPieces.size());
    return result;
}

} // namespace keizoku::print::testing
