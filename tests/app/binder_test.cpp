// SPDX-License-Identifier: Apache-2.0
// One file for the inspector: everything is in it, found by its contents, and nothing private when masked.
#include <catch2/catch.hpp>

#include "app/binder.h"
#include "app/binder_support.h"
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

} // namespace

TEST_CASE("the contents of the binder name the page on which each part stands", "[binder]")
{
    const auto session = scenario().open(kToday, store::Access::Read);
    test::checkContents(test::binder(session, false, true));
}

TEST_CASE("every record of two years is in the binder with its days", "[binder]")
{
    const auto session = scenario().open(kToday, store::Access::Read);
    const std::string text =
        squeezed(PdfFile(print::pdf(test::binder(session, false)).value()).ask("pdftotext -raw %s -"));
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
    const std::string full = text::digits(office::plainText(test::binder(session, false)));
    const PdfFile file(print::pdf(test::binder(session, true)).value());
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
    CHECK(text::digits(office::plainText(test::binder(session, true))).find(text::digits(number)) ==
          std::string::npos);
    CHECK(text::digits(office::plainText(test::binder(session, false))).find(text::digits(number)) !=
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
    CHECK(print::pdf(test::binder(session, true)).value() == print::pdf(test::binder(session, true)).value());
}

TEST_CASE("no private value of the register gets into a masked binder, however it was written", "[binder]")
{
    const test::Scenario own;
    auto session = own.open(kToday, store::Access::Write);
    std::vector<std::string> numbers;
    std::vector<std::string> words;
    plan::Record record = app::newRecord(session, plan::RecordKind::Meeting).value();
    record.title = "番号の確かめ";
    record.recorder = "大西 雅子";
    std::string& decided = record.answers["decided"];
    for (const plan::Person& person : session.plan().people.rows) {
        for (const plan::Phone& phone : person.kept.phones) {
            const std::string digits = text::digits(phone.number);
            if (phone.use == plan::PhoneUse::Work || digits.size() < 10)
                continue;
            numbers.push_back(digits);
            for (const std::string& form :
                 {phone.number, digits, "+81 " + digits.substr(1),
                  digits.substr(0, 3) + "（" + digits.substr(3, 4) + "）" + digits.substr(7),
                  digits.substr(0, 3) + "　" + digits.substr(3, 4) + "　" + digits.substr(7),
                  text::replaced(phone.number, "-", "－")})
                decided += form + "、\n";
        }
        if (!person.kept.mail.empty())
            words.push_back(person.kept.mail);
        if (!text::digits(person.kept.address).empty())
            words.push_back(person.kept.address);
    }
    for (const std::string& each : words)
        decided += each + "、\n";
    REQUIRE(numbers.size() > 5);
    REQUIRE(app::addRecord(session, record));
    const auto shown = [&](bool masked) {
        const auto document = test::binder(session, masked);
        const std::string bytes = print::pdf(document).value();
        const PdfFile file(bytes);
        return squeezed(text::narrowed(file.ask("pdftotext -raw %s -") + file.ask("pdfinfo -enc UTF-8 %s") +
                                       file.ask("pdfinfo -meta %s")));
    };
    const std::string masked = shown(true);
    const std::string full = shown(false);
    const auto holds = [](const std::string& where, const std::string& digits) {
        const std::string all = text::digits(where);
        return all.find(digits) != std::string::npos ||
               all.find("81" + digits.substr(1)) != std::string::npos;
    };
    for (const std::string& number : numbers) {
        INFO(number);
        CHECK_FALSE(holds(masked, number));
        CHECK(holds(full, number));
    }
    for (const std::string& each : words) {
        INFO(each);
        CHECK(masked.find(squeezed(text::narrowed(each))) == std::string::npos);
        CHECK(full.find(squeezed(text::narrowed(each))) != std::string::npos);
    }
}

TEST_CASE("a number that only the draft or an old version knows is hidden as well", "[binder]")
{
    const test::Scenario own;
    auto session = own.open(kToday, store::Access::Write);
    plan::RowId row;
    std::string old;
    for (const plan::Person& person : session.plan().people.rows)
        for (const plan::Phone& phone : person.kept.phones)
            if (phone.use == plan::PhoneUse::PrivateMobile && row.empty()) {
                row = person.id;
                old = phone.number;
            }
    REQUIRE_FALSE(old.empty());
    REQUIRE(session.setCell(plan::RegisterId::People, row, "mobilePhones", "090-0999-8877"));
    plan::Record record = app::newRecord(session, plan::RecordKind::Meeting).value();
    record.title = "番号が変わった";
    record.recorder = "大西 雅子";
    record.answers["decided"] = old + " から 090-0999-8877 に変わった";
    REQUIRE(app::addRecord(session, record));
    const auto digits = [&](bool masked) {
        return text::digits(office::plainText(test::binder(session, masked)));
    };
    CHECK(digits(true).find("09009998877") == std::string::npos);
    CHECK(digits(false).find("09009998877") != std::string::npos);
    // Published: now the old number is in no present register.
    REQUIRE(app::publish(session, {"大西 雅子", "平尾 光一", "異動", {}, {}}));
    CHECK(digits(true).find(text::digits(old)) == std::string::npos);
    CHECK(digits(false).find(text::digits(old)) != std::string::npos);
}
