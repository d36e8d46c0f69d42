// SPDX-License-Identifier: Apache-2.0
#include "report/wallet_card.h"

#include <algorithm>

#include "base/text.h"

namespace keizoku::report {

namespace {

using calltree::Call;
using calltree::Graph;
using calltree::Member;
using calltree::MemberId;
using document::Align;
using document::Box;
using document::Sheet;

constexpr double kWidth = 91, kHeight = 55;
constexpr double kLeft = 14, kTop = 38.5; // four on an A4, in the middle
constexpr double kPad = 3.5;
constexpr double kInner = kWidth - 2 * kPad;

class WalletCards {
public:
    WalletCards(const Source& source, const CallSheetOptions& options)
        : m_source(source), m_options(options), m_graph(source.plan, options.variant, options.today)
    {
    }

    [[nodiscard]] std::vector<Sheet> drawn()
    {
        for (MemberId at = 0; at < m_graph.members().size(); ++at) {
            const Member& member = m_graph.members()[at];
            if (member.person && !member.left && (m_options.caller.empty() || member.key == m_options.caller))
                draw(at);
        }
        return std::move(m_sheets);
    }

private:
    void draw(MemberId who)
    {
        constexpr int kCards = 4;
        const int place = m_count++ % kCards;
        if (place == 0)
            m_sheets.emplace_back();
        const Pen pen(m_sheets.back(), kLeft + (place % 2) * kWidth, kTop + (place / 2) * 2 * kHeight);
        pen.frame({0, 0, kWidth, 2 * kHeight}, 0.4, true);
        pen.rule(0, kHeight, kWidth, kHeight, 0.4, true);
        const Member& member = m_graph.members()[who];
        m_sheets.back().bookmark += (m_sheets.back().bookmark.empty() ? "" : "、") + member.name;
        drawFront(pen, who);
        drawBack(
            Pen(m_sheets.back(), kLeft + (place % 2) * kWidth, kTop + (place / 2) * 2 * kHeight + kHeight));
    }

    /// "大西 雅子", with the number when it may be shown.
    [[nodiscard]] std::string named(MemberId who) const
    {
        const Member& member = m_graph.members()[who];
        const auto numbers = callNumbers(m_source.plan, member.key, m_options.variant);
        if (member.left || numbers.empty() || (numbers.front().kept && !m_options.full))
            return member.name;
        return member.name + " " + numbers.front().number;
    }

    void drawFront(const Pen& pen, MemberId who) const
    {
        const Member& member = m_graph.members()[who];
        pen.text({kPad, 2.5, kInner, 5}, "緊急連絡カード　" + officeName(m_source.plan), 9, true);
        pen.rule(kPad, 8, kWidth - kPad, 8, 1);
        pen.text({kPad, 8.6, kInner, 5.6}, member.name, 12, true);
        std::vector<std::string> from;
        for (const Call& call : m_graph.calls())
            if (call.callee == who)
                from.push_back(named(call.caller));
        std::vector<std::string> to;
        for (const Call* call : m_graph.callsOf(who))
            to.push_back(named(call->callee));
        const std::string variant = calltree::variantName(m_options.variant);
        std::string words =
            "私にかける人（" + variant + "）：" +
            (from.empty() ? std::string(to.empty() ? "決まっていません" : "いません（私から始めます）")
                          : text::join(from, "、"));
        words += "\n私がかける人：" + (to.empty() ? "いません" : text::join(to, "、"));
        words += "\n事業所：" + officePhone(m_source.plan);
        pen.text({kPad, 14.6, kInner, 20}, inWords(m_source.pack, words), 8);
        pen.text({kPad, 35, kInner, 11},
                 "強い揺れのあと：①自分と家族の安全 ②けが人と火を確かめる ③電話を待つ。"
                 "つながらないときは、災害用伝言ダイヤル（うら）に無事と出勤できる時刻を残す。",
                 7.5);
        pen.text({kPad, 47.5, kInner, 4}, editionLine(m_source, m_options), 7, false, Align::Right);
    }

    void drawBack(const Pen& pen) const
    {
        const std::string phone = officePhone(m_source.plan);
        const std::string number = phone.empty() ? "事業所の電話番号" : phone;
        pen.text({kPad, 2.5, kInner, 5}, "電話がつながらないとき　災害用伝言ダイヤル 171", 9, true);
        pen.rule(kPad, 8, kWidth - kPad, 8, 1);
        pen.text({kPad, 8.8, kInner, 26},
                 inWords(m_source.pack, "残す：171 → 1 → " + number +
                                            " → 録音（30秒まで：名前・無事・出勤できる時刻）\n"
                                            "聞く：171 → 2 → " +
                                            number + " → 再生\nweb171：https://www.web171.jp/ → " + number +
                                            " → 登録・確認"),
                 8.5);
        pen.text({kPad, 35, kInner, 15},
                 "練習できる日：毎月1日・15日、正月三が日、8月30日〜9月5日、1月15日〜21日。\n"
                 "火事・救急 119　警察 110　海の事故 118",
                 8);
    }

    const Source& m_source;
    const CallSheetOptions& m_options;
    Graph m_graph;
    std::vector<Sheet> m_sheets;
    int m_count = 0;
};

} // namespace

Result<document::SheetBook> walletCards(const Source& source, const CallSheetOptions& options)
{
    document::SheetBook book = emptyBook(source, "緊急連絡カード");
    book.sheets = WalletCards(source, options).drawn();
    if (book.sheets.empty())
        return fail(ErrorCode::NotFound,
                    "職員名簿に、いま働いている人がいません。名簿を入れてから印刷してください。", "no staff");
    return book;
}

} // namespace keizoku::report
