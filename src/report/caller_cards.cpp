// SPDX-License-Identifier: Apache-2.0
#include "report/caller_cards.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "calltree/layout.h"

namespace keizoku::report {

namespace {

using calltree::Call;
using calltree::Graph;
using calltree::Member;
using calltree::MemberId;
using document::Align;
using document::Sheet;

constexpr double kCardWidth = 105, kCardHeight = 148.5; // a quarter of A4
constexpr double kPad = 5;
constexpr double kWidth = kCardWidth - 2 * kPad;
constexpr double kNameHeight = 8.8, kTickHeight = 7.8;
constexpr double kFoot = 8;
constexpr double kLine = 4;
constexpr double kScript = 10.5;   ///< three lines
constexpr std::size_t kAcross = 3; ///< numbers under their codes
constexpr double kUnder = kCodeSide + 7.6;

/// A number beside its code.
struct Dial {
    std::string label;
    std::string number;
};

/// One person on a card.
struct Entry {
    const Call* call;
    std::vector<Dial> dials;
    std::string onward; ///< whom he calls in his turn
    std::string notice; ///< why he cannot be called; empty when he can
    std::string script; ///< in the words he understands; empty when those of the card do

    /// Two stand beside their codes; more of them above and below, three in a row.
    [[nodiscard]] double dialHeight() const
    {
        if (dials.size() <= 2)
            return dials.empty() ? 0 : kCodeSide;
        return static_cast<double>((dials.size() + kAcross - 1) / kAcross) * kUnder;
    }
    [[nodiscard]] double height() const
    {
        return kNameHeight + (notice.empty() ? 0 : kLine) + dialHeight() + (onward.empty() ? 0 : kLine) +
               (script.empty() ? 0 : kScript) + kTickHeight;
    }
};

class Cards {
public:
    Cards(const Source& source, const CallSheetOptions& options)
        : m_source(source), m_options(options), m_graph(source.plan, options.variant, options.today)
    {
    }

    void add(MemberId caller)
    {
        std::vector<Entry> entries;
        for (const Call* call : m_graph.callsOf(caller))
            entries.push_back(entryOf(*call));
        std::vector<std::vector<Entry>> cards(1);
        double used = 0;
        for (Entry& entry : entries) {
            const double room = kCardHeight - 2 * kPad - kFoot - headHeight(cards.size() == 1);
            if (!cards.back().empty() && used + entry.height() > room) {
                cards.emplace_back();
                used = 0;
            }
            used += entry.height();
            cards.back().push_back(std::move(entry));
        }
        for (std::size_t at = 0; at < cards.size(); ++at)
            draw(caller, cards[at], at, cards.size());
    }

    [[nodiscard]] const Graph& graph() const { return m_graph; }
    [[nodiscard]] std::vector<Sheet> taken() { return std::move(m_sheets); }

private:
    static double headHeight(bool first) { return first ? 39 : 13; }

    [[nodiscard]] std::vector<Dial> dialsOf(MemberId who, const std::string& prefix) const
    {
        std::vector<Dial> dials;
        const Member& member = m_graph.members()[who];
        if (member.left)
            return dials;
        for (const CallNumber& each : callNumbers(m_source.plan, member.key, m_options.variant))
            dials.push_back({prefix + each.use, each.number});
        return dials;
    }

    [[nodiscard]] Entry entryOf(const Call& call) const
    {
        Entry entry{&call, dialsOf(call.callee, ""), {}, {}, scriptFor(call)};
        if (m_graph.members()[call.callee].left)
            entry.notice = "退職：かけません。代替者か「この人がかける人」に自分でかけます。";
        else if (entry.dials.empty())
            entry.notice = "【番号なし】 訪ねて伝えます。";
        if (call.deputy) {
            std::vector<Dial> deputies =
                dialsOf(*call.deputy, "代替者 " + m_graph.members()[*call.deputy].name + " ");
            std::move(deputies.begin(), deputies.end(), std::back_inserter(entry.dials));
        }
        std::vector<std::string> names;
        for (const Call* onward : m_graph.callsOf(call.callee))
            names.push_back(m_graph.members()[onward->callee].name);
        entry.onward = text::join(names, "、");
        return entry;
    }

    [[nodiscard]] forms::Speech speechOf(MemberId who) const
    {
        const plan::Person* person = m_graph.members()[who].person;
        return forms::speechFor(person ? person->open.language : std::string());
    }

    /// What the caller says, when ordinary Japanese would not be understood.
    [[nodiscard]] std::string scriptFor(const Call& call) const
    {
        const forms::Speech speech = speechOf(call.callee);
        if (speech == forms::Speech::Ordinary || speech == speechOf(call.caller))
            return {};
        return std::string(speech == forms::Speech::English ? "英語で：" : "やさしい日本語で：") +
               m_options.phrases.words({"event", "hurt", "come", "when"}, speech,
                                       {{"event", "（起きたこと）"}});
    }

    /// Where the next card goes; a new sheet when the last is full.
    Pen nextCorner()
    {
        constexpr int kCards = 4;
        const int place = m_count++ % kCards;
        if (place == 0) {
            m_sheets.emplace_back();
            const Pen marks(m_sheets.back(), 0, 0);
            marks.rule(0, kCardHeight, 2 * kCardWidth, kCardHeight, 0.4, true);
            marks.rule(kCardWidth, 0, kCardWidth, 2 * kCardHeight, 0.4, true);
        }
        return {m_sheets.back(), (place % 2) * kCardWidth + kPad, (place / 2) * kCardHeight + kPad};
    }

    void draw(MemberId caller, const std::vector<Entry>& entries, std::size_t at, std::size_t count)
    {
        const Pen pen = nextCorner();
        const Member& member = m_graph.members()[caller];
        if (m_sheets.back().bookmark.find(member.name) == std::string::npos)
            m_sheets.back().bookmark += (m_sheets.back().bookmark.empty() ? "" : "、") + member.name;
        drawTitle(pen, member, at, count);
        if (at == 0)
            drawScript(pen, caller);
        double y = headHeight(at == 0);
        for (const Entry& entry : entries) {
            draw(pen, entry, y);
            y += entry.height();
        }
        drawFoot(pen);
    }

    void drawTitle(const Pen& pen, const Member& member, std::size_t at, std::size_t count) const
    {
        std::string right = "連絡カード（" + calltree::variantName(m_options.variant) + "）";
        if (count > 1)
            right += "\n" + std::to_string(at + 1) + "／" + std::to_string(count) + "枚";
        const std::string kana = member.person ? member.person->open.kana : std::string();
        pen.text({0, 0, 56, 3.3}, kana, 7);
        pen.text({0, 3.4, 56, 8}, member.name + " が、かけます", 14, true);
        pen.text({56, 0, kWidth - 56, 8}, std::move(right), 8.5, false, Align::Right);
        pen.rule(0, 12, kWidth, 12, 1.4);
    }

    /// Three sentences, and whom to tell when all is done.
    void drawScript(const Pen& pen, MemberId caller) const
    {
        const std::string office = officeName(m_source.plan);
        const std::string phone = officePhone(m_source.plan);
        const bool code = !phone.empty();
        const double width = code ? kWidth - kCodeSide - 1 : kWidth;
        const forms::Speech speech = speechOf(caller);
        const forms::Slots slots = {{"office", office}, {"event", "（起きたこと）"}};
        const auto said = [&](std::vector<std::string_view> ids) {
            return m_options.phrases.words(ids, speech, slots);
        };
        pen.text({0, 12.8, width, 14},
                 "①（訓練のとき）" + said({"drill"}) + "\n　" + said({"who"}) + "\n②" +
                     said({"event", "hurt"}) + "\n③" + said({"come", "when"}),
                 7.8);
        std::string report = "終わったら知らせる先：";
        std::string who;
        for (const Call& call : m_graph.calls())
            if (call.callee == caller && who.empty())
                who = m_graph.members()[call.caller].name + "（かかってきた番号へ折り返す）";
        report += who.empty() ? office : who + "、" + office;
        if (!phone.empty())
            report += " " + phone;
        pen.text({0, 28, width, 9}, std::move(report), 8.5, true);
        if (code)
            pen.code(kWidth - kCodeSide, 15, kCodeSide, phone);
        pen.rule(0, headHeight(true) - 1, kWidth, headHeight(true) - 1, 0.8);
    }

    void draw(const Pen& pen, const Entry& entry, double top) const
    {
        const Member& member = m_graph.members()[entry.call->callee];
        const plan::PersonPublic* open = member.person ? &member.person->open : nullptr;
        pen.text({0, top, 60, 2.8}, open ? open->kana : std::string(), 7);
        pen.text({0, top + 2.8, 60, 6}, std::to_string(placeOf(*entry.call)) + "　" + member.name, 13.5,
                 true);
        std::vector<std::string> ways;
        if (open && !open->callName.empty())
            ways.push_back("呼び名 " + open->callName);
        if (open && !open->language.empty())
            ways.push_back(open->language + "で");
        std::vector<std::string> about = {workOf(m_source.plan, member)};
        if (!ways.empty())
            about.push_back(text::join(ways, "・"));
        pen.text({60, top + 0.4, kWidth - 60, kNameHeight - 1}, text::join(about, "\n"), 7.5, false,
                 Align::Right);
        double y = top + kNameHeight;
        pen.text({0, y, kWidth, kLine - 0.2}, entry.notice, 7.5, true);
        y += entry.notice.empty() ? 0 : kLine;
        if (entry.dials.size() <= 2)
            drawBeside(pen, entry.dials, y);
        else
            drawUnder(pen, entry.dials, y);
        y += entry.dialHeight();
        if (!entry.onward.empty()) {
            pen.text({0, y, kWidth, 3.8}, "この人がかける人：" + entry.onward, 7.5);
            y += kLine;
        }
        if (!entry.script.empty()) {
            pen.text({0, y, kWidth, kScript - 0.3}, entry.script, 8);
            y += kScript;
        }
        pen.text({0, y, kWidth, 7},
                 "□出勤できる（　　時　　分ごろ着）　□出勤できない　□けが・助けが必要\n"
                 "□訪問先・移動中　□つながらない　　　かけた時刻　　時　　分",
                 7.5);
        pen.rule(0, y + kTickHeight - 1, kWidth, y + kTickHeight - 1, 0.5);
    }

    static void drawBeside(const Pen& pen, const std::vector<Dial>& dials, double y)
    {
        constexpr double kHalf = kWidth / 2;
        for (std::size_t at = 0; at < dials.size(); ++at) {
            const double x = at == 0 ? 0 : kHalf + 0.5;
            pen.code(x, y, kCodeSide, dials[at].number);
            pen.text({x + kCodeSide, y + 1.5, kHalf - kCodeSide - 0.5, 8}, dials[at].label, 7.5);
            pen.text({x + kCodeSide, y + 9.5, kHalf - kCodeSide - 0.5, 6}, dials[at].number, 11, true);
        }
    }

    static void drawUnder(const Pen& pen, const std::vector<Dial>& dials, double top)
    {
        constexpr double kThird = kWidth / kAcross;
        for (std::size_t at = 0; at < dials.size(); ++at) {
            const double x = static_cast<double>(at % kAcross) * kThird;
            const double y = top + static_cast<double>(at / kAcross) * kUnder;
            pen.text({x, y, kThird - 1, 3}, dials[at].label, 7, false, Align::Center);
            pen.code(x + (kThird - kCodeSide) / 2, y + 3, kCodeSide, dials[at].number);
            pen.text({x, y + 3 + kCodeSide, kThird - 1, 4.5}, dials[at].number, 10.5, true, Align::Center);
        }
    }

    [[nodiscard]] std::size_t placeOf(const Call& call) const
    {
        const auto calls = m_graph.callsOf(call.caller);
        return static_cast<std::size_t>(std::find(calls.begin(), calls.end(), &call) - calls.begin()) + 1;
    }

    void drawFoot(const Pen& pen) const
    {
        const double top = kCardHeight - 2 * kPad - kFoot;
        pen.text({0, top, kWidth, 4}, "2回かけて出ない→代替者。代替者も出ない→「この人がかける人」に自分で。",
                 7);
        pen.text({0, top + 4, kWidth, 3.6}, editionLine(m_source, m_options) + "　個人情報：使い終えたら返す",
                 7);
    }

    const Source& m_source;
    const CallSheetOptions& m_options;
    Graph m_graph;
    std::vector<Sheet> m_sheets;
    int m_count = 0;
};

} // namespace

Result<document::SheetBook> callerCards(const Source& source, const CallSheetOptions& options)
{
    document::SheetBook book = emptyBook(source, "連絡カード");
    Cards cards(source, options);
    const Graph& graph = cards.graph();
    const calltree::Layout layout = calltree::layOut(graph);
    bool any = false;
    for (const calltree::Place& place : layout.places) {
        const Member& member = graph.members()[place.member];
        if (graph.callsOf(place.member).empty() || (!options.caller.empty() && member.key != options.caller))
            continue;
        any = true;
        cards.add(place.member);
    }
    if (!any)
        return fail(
            ErrorCode::NotFound,
            options.caller.empty()
                ? calltree::variantName(options.variant) +
                      "の連絡網に、かける人と受ける人がまだいません。連絡網を作ってから印刷してください。"
                : "その人は" + calltree::variantName(options.variant) + "の連絡網で、だれにもかけません。",
            "no caller");
    book.sheets = cards.taken();
    return book;
}

} // namespace keizoku::report
