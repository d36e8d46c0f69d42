// SPDX-License-Identifier: Apache-2.0
#include "report/call_poster.h"

#include <algorithm>

#include "base/text.h"
#include "calltree/cut.h"

namespace keizoku::report {

namespace {

using calltree::CutPlace;
using calltree::CutSheet;
using calltree::Graph;
using calltree::Member;
using document::Align;
using document::Box;

/// Measures of one paper, in mm and points.
struct Paper {
    double width, height;
    double rowPitch;                    ///< of the closest rows
    double columnPitch;                 ///< of the narrowest columns
    double title, name, detail, number; ///< points
};
constexpr double kMargin = 10;
constexpr double kHead = 24;
constexpr double kFoot = 13;
constexpr double kGap = 9; ///< between columns, for the lines
constexpr double kWidestColumn = 105;

Paper paperFor(const CallSheetOptions& options)
{
    if (options.a3)
        return options.full ? Paper{420, 297, 24, 80, 34, 15, 9.5, 18}
                            : Paper{420, 297, 16, 78, 34, 15, 9.5, 18};
    return options.full ? Paper{297, 210, 23.5, 68, 25, 11.5, 7.5, 12}
                        : Paper{297, 210, 13, 56, 25, 12, 7.5, 12};
}

std::string sheetName(std::size_t sheet)
{
    return std::to_string(sheet + 1) + "枚め";
}

class Poster {
public:
    Poster(const Source& source, const CallSheetOptions& options)
        : m_source(source), m_options(options), m_paper(paperFor(options)),
          m_graph(source.plan, options.variant, options.today), m_layout(calltree::layOut(m_graph))
    {
    }

    [[nodiscard]] document::SheetBook drawn() const
    {
        document::SheetBook book = emptyBook(m_source, title());
        const auto rows = static_cast<int>(roomHeight() / m_paper.rowPitch);
        const auto columns = static_cast<int>((roomWidth() + kGap) / m_paper.columnPitch);
        const std::vector<CutSheet> cut = calltree::cutIntoSheets(m_graph, m_layout, rows, columns);
        for (std::size_t at = 0; at < cut.size(); ++at) {
            document::Sheet sheet;
            sheet.width = m_paper.width;
            sheet.height = m_paper.height;
            sheet.bookmark = sheetName(at);
            const Pen pen(sheet, kMargin, kMargin);
            drawHead(pen, at, cut.size());
            drawTree(pen, cut[at], at);
            drawFoot(pen);
            book.sheets.push_back(std::move(sheet));
        }
        return book;
    }

    [[nodiscard]] bool isEmpty() const { return m_layout.drawn.empty(); }

private:
    [[nodiscard]] double roomWidth() const { return m_paper.width - 2 * kMargin; }
    [[nodiscard]] double roomHeight() const { return m_paper.height - 2 * kMargin - kHead - kFoot; }
    [[nodiscard]] std::string title() const
    {
        return "緊急連絡網（" + calltree::variantName(m_options.variant) + "）";
    }

    void drawHead(const Pen& pen, std::size_t at, std::size_t count) const
    {
        const double width = roomWidth();
        pen.text({0, 0, width * 0.56, 13}, title(), m_paper.title, true);
        pen.text({width * 0.58, 0, width * 0.42, 6.5}, officeName(m_source.plan), m_paper.detail + 3.5, true,
                 Align::Right);
        std::string edition = editionLine(m_source, m_options);
        if (count > 1)
            edition += "　" + sheetName(at) + "／" + std::to_string(count) + "枚";
        pen.text({width * 0.58, 6.5, width * 0.42, 6}, std::move(edition), m_paper.detail + 1, false,
                 Align::Right);
        pen.rule(0, 14, width, 14, 1.4);
        pen.text({0, 15, width, 6},
                 "左から右へかけます。出ないときは代替者に、代替者も出ないときは、その人の先の人に、自分でか"
                 "けます。"
                 "終わったら、かけてくれた人に知らせます。",
                 m_paper.detail + 1);
    }

    void drawTree(const Pen& pen, const CutSheet& sheet, std::size_t at) const
    {
        int rows = 0;
        int columns = 0;
        for (const CutPlace& place : sheet.places) {
            rows = std::max(rows, place.row + 1);
            columns = std::max(columns, place.column + 1);
        }
        constexpr double kLoosest = 1.35;
        const double rowPitch = std::min(roomHeight() / rows, m_paper.rowPitch * kLoosest);
        const double columnPitch = std::min((roomWidth() + kGap) / columns, kWidestColumn);
        const double height = std::min(rowPitch, m_paper.rowPitch * 1.1) - 2;
        const auto boxOf = [&](const CutPlace& place) {
            return Box{place.column * columnPitch, kHead + place.row * rowPitch, columnPitch - kGap, height};
        };
        for (const CutPlace& place : sheet.places) {
            if (place.callerAt)
                drawLine(pen, boxOf(sheet.places[*place.callerAt]), boxOf(place));
            drawMember(pen, boxOf(place), place, at);
        }
    }

    static void drawLine(const Pen& pen, const Box& caller, const Box& callee)
    {
        const double from = caller.y + caller.height / 2;
        const double to = callee.y + callee.height / 2;
        const double bend = caller.right() + kGap / 2;
        if (from == to) {
            pen.rule(caller.right(), from, callee.x, to, 0.9);
            return;
        }
        pen.rule(caller.right(), from, bend, from, 0.9);
        pen.rule(bend, from, bend, to, 0.9);
        pen.rule(bend, to, callee.x, to, 0.9);
    }

    /// Who stands in for somebody, what breaks at him, where his calls stand.
    [[nodiscard]] std::string remarkOn(const Member& member, const CutPlace& place) const
    {
        if (member.left)
            return "退職：この人より先に伝わりません";
        std::vector<std::string> remarks;
        if (place.again)
            remarks.emplace_back("（続き）");
        for (const calltree::Call* call : m_layout.drawn)
            if (call->callee == place.member && call->deputy && !place.again)
                remarks.push_back("代替者 " + m_graph.members()[*call->deputy].name);
        for (const calltree::Call* call : m_layout.crossing)
            if (call->caller == place.member && !place.again)
                remarks.push_back("ほかに→" + m_graph.members()[call->callee].name);
        return text::join(remarks, "　");
    }

    void drawMember(const Pen& pen, const Box& box, const CutPlace& place, std::size_t at) const
    {
        constexpr double kPad = 1.6;
        const Member& member = m_graph.members()[place.member];
        pen.frame(box, place.column == 0 ? 1.5 : 0.8, member.left);
        double width = box.width - 2 * kPad;
        const double left = box.x + kPad;
        const std::vector<CallNumber> numbers = callNumbers(m_source.plan, member.key, m_options.variant);
        const bool dial = !member.left && !numbers.empty() && (m_options.full || !numbers.front().kept);
        const bool code = dial && m_options.full;
        if (code) {
            const double side = std::min(kCodeSide, box.height - 0.4);
            pen.code(box.right() - side - 0.2, box.y + (box.height - side) / 2, side, numbers.front().number);
            width -= side - 1;
        }
        constexpr double kOnward = 16;
        if (place.goesOn)
            pen.text({left + width - kOnward, box.y + 0.6, kOnward, 4.6},
                     *place.goesOn == at ? std::string("↓この下へ") : "→" + sheetName(*place.goesOn),
                     m_paper.detail + 1, true, Align::Right);
        const double nameWidth = (place.goesOn ? width - kOnward - 1 : width) * (m_options.full ? 1 : 0.62);
        const double line = m_options.full ? box.height / 3.4 : box.height * 0.56;
        pen.text({left, box.y + 0.4, nameWidth, line}, member.name, m_paper.name, true);
        const std::string work = workOf(m_source.plan, member);
        const std::string remark = remarkOn(member, place);
        double y = box.y + 0.4 + line;
        if (m_options.full) {
            pen.text({left, y, width, line},
                     dial          ? numbers.front().number
                     : member.left ? std::string("かけません")
                     : place.again ? std::string()
                                   : std::string("【番号なし】"),
                     m_paper.number, true);
            y += line;
            pen.text({left, y, width, box.bottom() - y - 0.6},
                     text::join(remark.empty() ? std::vector{work} : std::vector{work, remark}, "　"),
                     m_paper.detail);
            return;
        }
        if (!place.goesOn)
            pen.text({left + nameWidth, box.y + 0.4, width - nameWidth, line}, work, m_paper.detail, false,
                     Align::Right);
        std::string second = remark;
        if (!member.left && !place.again)
            second = (dial              ? numbers.front().number
                      : numbers.empty() ? std::string("【番号なし】")
                                        : std::string(kKept)) +
                     (second.empty() ? "" : "　" + second);
        pen.text({left, y, width, box.bottom() - y - 0.6}, second, m_paper.detail);
    }

    void drawFoot(const Pen& pen) const
    {
        const double width = roomWidth();
        const double top = m_paper.height - 2 * kMargin - kFoot + 2;
        pen.rule(0, top, width, top, 0.7);
        std::vector<std::string> outside;
        for (const Member& member : m_graph.members())
            if (!member.tree)
                outside.push_back(member.name);
        std::string left =
            outside.empty() ? std::string() : "この連絡網にいない職員：" + text::join(outside, "、");
        pen.text({0, top + 0.8, width * 0.7, 9.5}, std::move(left), m_paper.detail);
        std::string right = officeName(m_source.plan) +
                            (officePhone(m_source.plan).empty() ? "" : "　電話 ") +
                            officePhone(m_source.plan);
        if (!m_options.full)
            right += "\n個人の番号は名簿にあります。ここには載せません。";
        pen.text({width * 0.7, top + 0.8, width * 0.3, 9.5}, std::move(right), m_paper.detail, false,
                 Align::Right);
    }

    const Source& m_source;
    const CallSheetOptions& m_options;
    Paper m_paper;
    Graph m_graph;
    calltree::Layout m_layout;
};

} // namespace

Result<document::SheetBook> callPoster(const Source& source, const CallSheetOptions& options)
{
    const Poster poster(source, options);
    if (poster.isEmpty())
        return fail(ErrorCode::NotFound,
                    calltree::variantName(options.variant) +
                        "の連絡網に、かける人と受ける人がまだいません。連絡網を作ってから印刷してください。",
                    "empty call tree");
    return poster.drawn();
}

} // namespace keizoku::report
