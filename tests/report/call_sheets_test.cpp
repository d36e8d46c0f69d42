// SPDX-License-Identifier: Apache-2.0
// The call tree on sheets: nothing lies on anything else, and a card holds its own branch only.
#include <set>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "calltree/layout.h"
#include "calltree/random_tree.h"
#include "report/call_poster.h"
#include "report/caller_cards.h"
#include "report/support/plans.h"
#include "report/wallet_card.h"

using namespace keizoku;
using namespace keizoku::report;
using document::Box;
using document::SheetBook;

namespace {

const Date kToday = Date::of(2026, 11, 22).value();

Source sourceOf(const plan::Plan& plan)
{
    static const Edition edition = report::test::draft();
    return {plan, report::test::pack(), edition, true};
}

std::vector<std::string> textsOf(const SheetBook& book)
{
    std::vector<std::string> texts;
    for (const document::Sheet& sheet : book.sheets)
        for (const document::SheetItem& item : sheet.items)
            if (const auto* text = std::get_if<document::SheetText>(&item))
                texts.push_back(text->text);
    return texts;
}

/// Boxes of people are framed; nothing framed or coded lies on another, and all lies on the paper.
void checkPlaces(const SheetBook& book, bool cards)
{
    for (const document::Sheet& sheet : book.sheets) {
        std::vector<Box> frames;
        std::vector<Box> codes;
        std::vector<Box> words;
        for (const document::SheetItem& item : sheet.items) {
            if (const auto* frame = std::get_if<document::SheetFrame>(&item))
                frames.push_back(frame->box);
            if (const auto* code = std::get_if<document::SheetCode>(&item))
                codes.push_back(code->box);
            if (const auto* text = std::get_if<document::SheetText>(&item))
                words.push_back(text->box);
        }
        for (const auto* boxes : {&frames, &codes, &words})
            for (std::size_t at = 0; at < boxes->size(); ++at) {
                const Box& box = (*boxes)[at];
                REQUIRE((box.x >= 4 && box.y >= 4));
                REQUIRE(box.right() <= sheet.width - 4);
                REQUIRE(box.bottom() <= sheet.height - 4);
                for (std::size_t other = at + 1; other < boxes->size(); ++other) {
                    const Box& next = (*boxes)[other];
                    INFO(box.x << "," << box.y << " to " << box.right() << "," << box.bottom() << " and "
                               << next.x << "," << next.y << " to " << next.right() << "," << next.bottom());
                    REQUIRE_FALSE(box.meets(next));
                }
            }
        for (const Box& word : words)
            for (const Box& code : codes) {
                INFO("words " << word.x << "," << word.y << " to " << word.right() << "," << word.bottom()
                              << ", code " << code.x << "," << code.y);
                REQUIRE_FALSE(word.meets(code));
            }
        if (!cards)
            for (const Box& frame : frames)
                for (const Box& word : words)
                    if (word.meets(frame))
                        REQUIRE((word.x >= frame.x && word.right() <= frame.right() && word.y >= frame.y &&
                                 word.bottom() <= frame.bottom()));
    }
}

/// Everybody calls three.
plan::Plan officeOf(int people)
{
    plan::Plan plan;
    for (int at = 0; at < people; ++at) {
        plan::Person person;
        person.id = "p-" + std::to_string(at);
        person.open.name = "佐々木 " + std::to_string(at);
        person.open.kana = "ササキ";
        person.open.job = "介護職員";
        person.kept.phones = {{"090-0000-" + std::to_string(1000 + at), plan::PhoneUse::PrivateMobile}};
        plan.people.rows.push_back(std::move(person));
        if (at == 0)
            continue;
        plan::TreeCall call;
        call.id = "t-" + std::to_string(at);
        call.variant = plan::TreeVariant::Day;
        call.caller = {"p-" + std::to_string((at - 1) / 3), {}};
        call.callee = {"p-" + std::to_string(at), {}};
        call.deputy = {"p-" + std::to_string((at * 7) % people), {}};
        plan.tree.rows.push_back(std::move(call));
    }
    return plan;
}

forms::PhraseBook phrases()
{
    return forms::PhraseBook::read(std::filesystem::path(KEIZOKU_SOURCE) / "templates/phrases.json").value();
}

bool holds(const std::vector<std::string>& texts, const std::string& words)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("a poster of 5 to 300 people: nothing overlaps, nothing leaves the paper, everybody is there",
          "[report][sheets]")
{
    for (const int people : {5, 17, 60, 300})
        for (const bool a3 : {false, true})
            for (const bool full : {false, true}) {
                INFO(people << (a3 ? " A3" : " A4") << (full ? " full" : ""));
                const plan::Plan plan = officeOf(people);
                CallSheetOptions options{plan::TreeVariant::Day, kToday, a3, full, "7", {}, phrases()};
                const auto book = callPoster(sourceOf(plan), options);
                REQUIRE(book);
                checkPlaces(*book, false);
                const auto texts = textsOf(*book);
                for (const plan::Person& person : plan.people.rows) {
                    REQUIRE(std::find(texts.begin(), texts.end(), person.open.name) != texts.end());
                    REQUIRE(holds(texts, person.kept.phones.front().number) == full);
                }
                CHECK(holds(texts, "配布番号 7"));
            }
}

TEST_CASE("posters of random trees hold each call once and no number unless asked", "[report][sheets]")
{
    std::mt19937 random(53);
    for (int round = 0; round < 400; ++round) {
        INFO("round " << round);
        const plan::Plan plan = keizoku::test::randomTree(random);
        const CallSheetOptions options{
            plan::TreeVariant::Day, kToday, round % 2 == 0, false, {}, {}, phrases()};
        const auto book = callPoster(sourceOf(plan), options);
        if (!book) {
            CHECK(book.error().code == ErrorCode::NotFound);
            continue;
        }
        checkPlaces(*book, false);
        CHECK_FALSE(holds(textsOf(*book), "090-"));
    }
}

TEST_CASE("over 10,000 trees the cards together are the tree, and no card shows a number outside its branch",
          "[report][sheets]")
{
    std::mt19937 random(59);
    for (int round = 0; round < 10000; ++round) {
        INFO("round " << round);
        const plan::Plan plan = keizoku::test::randomTree(random);
        const calltree::Graph graph(plan, plan::TreeVariant::Day, kToday);
        CallSheetOptions options{plan::TreeVariant::Day, kToday, false, false, {}, {}, phrases()};
        std::size_t calls = 0;
        for (calltree::MemberId caller = 0; caller < graph.members().size(); ++caller) {
            const auto own = graph.callsOf(caller);
            options.caller = graph.members()[caller].key;
            const auto book = callerCards(sourceOf(plan), options);
            REQUIRE(book.has_value() == !own.empty());
            if (!book)
                continue;
            if (round < 300)
                checkPlaces(*book, true);
            const auto texts = textsOf(*book);
            std::set<std::string> mayShow;
            for (std::size_t at = 0; at < own.size(); ++at) {
                ++calls;
                const auto& callee = graph.members()[own[at]->callee];
                REQUIRE(std::count(texts.begin(), texts.end(), std::to_string(at + 1) + "　" + callee.name) >=
                        1);
                for (const auto& who : {std::optional(own[at]->callee), own[at]->deputy})
                    if (who && !graph.members()[*who].left)
                        for (const CallNumber& each :
                             callNumbers(plan, graph.members()[*who].key, plan::TreeVariant::Day))
                            mayShow.insert(each.number);
            }
            for (const plan::Person& person : plan.people.rows)
                for (const plan::Phone& phone : person.kept.phones)
                    REQUIRE(holds(texts, phone.number) == mayShow.contains(phone.number));
        }
        REQUIRE(calls == graph.calls().size());
    }
}

TEST_CASE("a wallet card tells everybody whom he calls, and numbers only when asked", "[report][sheets]")
{
    const plan::Plan plan = officeOf(9);
    CallSheetOptions options{plan::TreeVariant::Day, kToday, false, false, {}, {}, phrases()};
    const auto masked = walletCards(sourceOf(plan), options);
    REQUIRE(masked);
    CHECK(masked->sheets.size() == 3);
    CHECK_FALSE(holds(textsOf(*masked), "090-"));
    CHECK(holds(textsOf(*masked), "171 → 1 →"));
    CHECK(holds(textsOf(*masked), "私から始めます"));
    options.full = true;
    CHECK(holds(textsOf(*walletCards(sourceOf(plan), options)), "佐々木 0 090-0000-1000"));
    CHECK(walletCards(sourceOf({}), options).error().code == ErrorCode::NotFound);
}

TEST_CASE("a card speaks to each in the words he understands", "[report][sheets]")
{
    plan::Plan plan = officeOf(4);
    plan.people.rows[2].open.language = "ベトナム語";
    plan.people.rows[2].open.callName = "ランさん";
    plan.people.rows[3].open.language = "英語";
    const CallSheetOptions options{plan::TreeVariant::Day, kToday, false, false, {}, {}, phrases()};
    const auto book = callerCards(sourceOf(plan), options);
    REQUIRE(book);
    checkPlaces(*book, true);
    const auto texts = textsOf(*book);
    CHECK(holds(texts, "呼び名 ランさん"));
    CHECK(holds(texts, "やさしい日本語で：（起きたこと）が ありました。"));
    CHECK(holds(texts, "英語で：There has been an emergency"));
    CHECK(std::count_if(texts.begin(), texts.end(), [](const std::string& text) {
              return text.find("やさしい日本語で") != std::string::npos;
          }) == 1);
}
