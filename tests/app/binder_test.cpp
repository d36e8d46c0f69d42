// SPDX-License-Identifier: Apache-2.0
// One file for the inspector: everything is in it, found by its contents, and nothing private when masked.
#include <catch2/catch.hpp>

#include <set>

#include "app/binder.h"
#include "base/text.h"
#include "office/text_writer.h"
#include "print/pages.h"
#include "print/pdf_tools.h"
#include "support/scenario.h"

using namespace keizoku;
using print::testing::PdfFile;
using print::testing::squeezed;

namespace {

const test::Scenario& scenario()
{
    static const test::Scenario made;
    return made;
}

constexpr const char* kToday = "2026-11-22";

document::Document binder(const app::Session& session, bool masked, bool withSelfCheck = false)
{
    app::PrintRequest request{app::What::Binder};
    request.masked = masked;
    request.withSelfCheck = withSelfCheck;
    auto document = app::documentFor(session, request);
    REQUIRE(document);
    return *std::move(document);
}

} // namespace

TEST_CASE("the contents of the binder name the page on which each part stands", "[binder]")
{
    const auto session = scenario().open(kToday, store::Access::Read);
    const auto document = binder(session, false, true);
    const auto pages = print::Pages::layOut(document);
    REQUIRE(pages);
    const PdfFile file(pages->pdf().value());
    const auto texts = file.pageTexts();
    const std::string outline = file.ask("qpdf --json --json-key=outlines %s");
    std::string all;
    for (const std::string& text : texts)
        all += squeezed(text);
    std::set<std::string> anchors;
    std::size_t headings = 0;
    for (const document::Block& block : document.blocks)
        if (const auto* heading = std::get_if<document::Heading>(&block)) {
            ++headings;
            INFO(heading->text);
            CHECK(anchors.insert(heading->anchor).second);
            const auto page = pages->pageOfAnchor(heading->anchor);
            REQUIRE(page);
            const std::string title = squeezed(heading->number + heading->text);
            CHECK(squeezed(texts[static_cast<std::size_t>(*page - 1)]).find(title) != std::string::npos);
            CHECK(all.find(title + std::to_string(*page)) != std::string::npos);
        }
    std::size_t bookmarks = 0;
    for (auto at = outline.find("\"title\":"); at != std::string::npos;
         at = outline.find("\"title\":", at + 1))
        ++bookmarks;
    CHECK(bookmarks == headings);
}

TEST_CASE("every record of two years is in the binder with its days", "[binder]")
{
    const auto session = scenario().open(kToday, store::Access::Read);
    const std::string text =
        squeezed(PdfFile(print::pdf(binder(session, false)).value()).ask("pdftotext -raw %s -"));
    for (const test::RecordedEvent& event : test::kEvents) {
        INFO(event.title);
        CHECK(text.find(squeezed(event.title)) != std::string::npos);
        CHECK(text.find(squeezed(japaneseDate(Date::fromIso(event.day).value()))) != std::string::npos);
    }
    CHECK(text.find("自己点検") == std::string::npos);
    CHECK(text.find(squeezed("午前の訪問は中止します。")) != std::string::npos);
    CHECK(text.find(app::recordsFingerprint(session).value()) != std::string::npos);
}

TEST_CASE("the masked binder holds no private number, mail or address; the full one holds all", "[binder]")
{
    const auto session = scenario().open(kToday, store::Access::Read);
    const std::string full = text::digits(office::plainText(binder(session, false)));
    const PdfFile file(print::pdf(binder(session, true)).value());
    const std::string masked =
        text::narrowed(file.ask("pdftotext -raw %s -") + file.ask("pdfinfo -enc UTF-8 %s"));
    const std::string digits = text::digits(masked);
    std::size_t numbers = 0;
    for (const plan::Person& person : session.plan().people.rows) {
        for (const plan::Phone& phone : person.kept.phones) {
            if (phone.use == plan::PhoneUse::Work)
                continue;
            ++numbers;
            INFO(phone.number);
            CHECK(digits.find(text::digits(phone.number)) == std::string::npos);
        }
        if (!person.kept.mail.empty())
            CHECK(masked.find(person.kept.mail) == std::string::npos);
        // A town alone is the office's own as well; a house is somebody's.
        if (!text::digits(person.kept.address).empty())
            CHECK(squeezed(masked).find(squeezed(person.kept.address)) == std::string::npos);
    }
    REQUIRE(numbers > 5);
    // The twin: it is the mask that keeps them out.
    std::size_t shown = 0;
    for (const plan::Person& person : session.plan().people.rows)
        for (const plan::Phone& phone : person.kept.phones)
            shown += phone.use != plan::PhoneUse::Work && full.find(text::digits(phone.number)) != full.npos
                         ? 1
                         : 0;
    CHECK(shown > 5);
}

TEST_CASE("a number typed into a record is hidden as well", "[binder]")
{
    const test::Scenario own;
    auto session = own.open(kToday, store::Access::Write);
    std::string number;
    for (const plan::Person& person : session.plan().people.rows)
        for (const plan::Phone& phone : person.kept.phones)
            if (phone.use == plan::PhoneUse::PrivateMobile)
                number = phone.number;
    REQUIRE_FALSE(number.empty());
    plan::Record record = app::newRecord(session, plan::RecordKind::Meeting).value();
    record.title = "番号が変わった（" + number + "）";
    record.recorder = "大西 雅子";
    record.answers["decided"] = "新しい番号は" + number;
    REQUIRE(app::addRecord(session, record));
    CHECK(text::digits(office::plainText(binder(session, true))).find(text::digits(number)) ==
          std::string::npos);
    CHECK(text::digits(office::plainText(binder(session, false))).find(text::digits(number)) !=
          std::string::npos);
}

TEST_CASE("as of a day the binder is what it was on that day", "[binder]")
{
    // On each day the binder is printed; later the same pages must come out for that day.
    const test::Scenario own;
    app::PrintRequest request{app::What::Binder};
    const auto reader = own.open(kToday, store::Access::Read);
    for (const char* day : {"2025-04-20", "2025-10-01", "2026-04-01", "2026-07-03", "2026-10-19"}) {
        INFO(day);
        request.asOf = Date::fromIso(day).value();
        const auto then = app::documentFor(reader, request);
        REQUIRE(then);
        const std::string text = squeezed(office::plainText(*then));
        for (const test::RecordedEvent& event : test::kEvents)
            CHECK((text.find(squeezed(event.title)) != std::string::npos) == (std::string(event.day) <= day));
        std::string aim;
        for (const test::VersionDay& version : test::kVersionDays)
            if (std::string(version.day) <= day)
                aim = version.aim;
        CHECK(text.find(squeezed(aim)) != std::string::npos);
        // Another clock changes nothing.
        const auto other = own.open("2031-01-01", store::Access::Read);
        CHECK(office::plainText(app::documentFor(other, request).value()) == office::plainText(*then));
    }
}

TEST_CASE("the same input gives the same bytes", "[binder]")
{
    const auto session = scenario().open(kToday, store::Access::Read);
    CHECK(print::pdf(binder(session, true)).value() == print::pdf(binder(session, true)).value());
}
