// SPDX-License-Identifier: Apache-2.0
// Every code on the sample's poster and cards dials the register's number, from fresh paper and after a fax.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "app/call_sheets.h"
#include "app/sample.h"
#include "base/files.h"
#include "base/qr_code.h"
#include "base/text.h"
#include "calltree/graph.h"
#include "print/pdf_tools.h"
#include "print/sheets.h"
#include "report/call_numbers.h"
#include "support/environment.h"

using namespace keizoku;
using print::testing::PdfFile;

namespace {

struct Printed {
    test::TempDir folder;
    app::Session session = app::createSample(test::environmentIn(folder), folder / "plan.keizoku").value();

    [[nodiscard]] std::string pdf(const app::CallSheetRequest& request) const
    {
        return print::pdf(app::callSheets(session, request).value()).value();
    }

    /// "tel:…" of those people, and of nobody else.
    [[nodiscard]] std::set<std::string> addresses(plan::TreeVariant variant, bool onlyFirst,
                                                  bool onlyCalled) const
    {
        std::set<std::string> all;
        const plan::Plan& plan = *session.snapshot().plan;
        const calltree::Graph graph(plan, variant, session.environment().today());
        const auto add = [&](calltree::MemberId who) {
            const calltree::Member& member = graph.members()[who];
            if (!member.left)
                for (const auto& each : report::callNumbers(plan, member.key, variant)) {
                    all.insert(dialAddress(each.number));
                    if (onlyFirst)
                        break;
                }
        };
        for (const calltree::Call& call : graph.calls()) {
            add(call.callee);
            if (call.deputy)
                add(*call.deputy);
            if (!onlyCalled)
                add(call.caller);
        }
        return all;
    }
};

/// Fax lines are twice as far apart as its dots: each is printed twice.
std::string squared(const std::string& bitmap)
{
    const auto head = text::split(bitmap.substr(0, 40), '\n');
    REQUIRE(head.at(0) == "P4");
    const auto size = text::split(head.at(1), ' ');
    const std::size_t width = std::stoul(size.at(0));
    const std::size_t height = std::stoul(size.at(1));
    const std::size_t row = (width + 7) / 8;
    const std::size_t first = head[0].size() + head[1].size() + 2;
    REQUIRE(bitmap.size() == first + row * height);
    std::string out = "P4\n" + size[0] + " " + std::to_string(2 * height) + "\n";
    for (std::size_t line = 0; line < height; ++line)
        for (int twice = 0; twice < 2; ++twice)
            out += bitmap.substr(first + line * row, row);
    return out;
}

std::set<std::string> readCodes(const test::TempDir& folder, const std::string& pdf, bool faxed)
{
    const std::string stem = (folder / (faxed ? "fax" : "page")).string();
    (void)PdfFile(pdf).ask("pdftoppm " + std::string(faxed ? "-rx 204 -ry 98 -mono" : "-r 300 -gray") +
                           " %s " + stem);
    std::set<std::string> codes;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        const std::filesystem::path& picture = entry.path();
        if (!picture.filename().string().starts_with(faxed ? "fax" : "page"))
            continue;
        if (faxed)
            REQUIRE(writeFileAtomically(picture, squared(readFile(picture).value())));
        const std::string read = PdfFile("").ask("zbarimg -q --raw " + picture.string() + " 2>/dev/null");
        for (const std::string& line : text::split(read, '\n'))
            if (!line.empty())
                codes.insert(line);
        std::filesystem::remove(picture);
    }
    return codes;
}

} // namespace

TEST_CASE("every code of poster and cards dials the register's number, also after a fax", "[app][sheets]")
{
    const Printed printed;
    const bool faxed = GENERATE(false, true);
    const auto variant = GENERATE(plan::TreeVariant::Day, plan::TreeVariant::Night);
    INFO((faxed ? "204 x 98 dpi" : "300 dpi"));
    app::CallSheetRequest request;
    request.variant = variant;
    request.full = true;
    for (const bool a3 : {false, true}) {
        request.a3 = a3;
        CHECK(readCodes(printed.folder, printed.pdf(request), faxed) ==
              printed.addresses(variant, true, false));
    }
    request.what = app::CallSheet::Cards;
    auto onCards = printed.addresses(variant, false, true);
    onCards.insert(dialAddress(printed.session.snapshot().plan->offices.rows.front().phone));
    CHECK(readCodes(printed.folder, printed.pdf(request), faxed) == onCards);
}

TEST_CASE("a masked poster holds no code and no private number", "[app][sheets]")
{
    const Printed printed;
    const app::CallSheetRequest request;
    const std::string pdf = printed.pdf(request);
    CHECK(readCodes(printed.folder, pdf, false).empty());
    const std::string digits = text::digits(PdfFile(pdf).text());
    for (const plan::Person& person : printed.session.snapshot().plan->people.rows)
        for (const plan::Phone& phone : person.kept.phones)
            CHECK(digits.find(text::digits(phone.number)) == std::string::npos);
}

TEST_CASE("the sheets cut off no word, and give the same bytes twice", "[app][sheets]")
{
    const Printed printed;
    for (const auto what : {app::CallSheet::Poster, app::CallSheet::Cards, app::CallSheet::Wallet}) {
        app::CallSheetRequest request;
        request.what = what;
        const std::string pdf = printed.pdf(request);
        CHECK(pdf == printed.pdf(request));
        CHECK(PdfFile(pdf).text().find("…") == std::string::npos);
        CHECK(PdfFile(pdf).ask("pdffonts %s").find(" no ") == std::string::npos); // all embedded
    }
    app::CallSheetRequest stranger;
    stranger.what = app::CallSheet::Cards;
    stranger.caller = "いない 人";
    CHECK(app::callSheets(printed.session, stranger).error().code == ErrorCode::NotFound);
    stranger.caller = "大西雅子"; // however it is spaced
    CHECK(app::callSheets(printed.session, stranger).value().sheets.size() == 1);
    CHECK(app::exportCallSheets(printed.session, stranger, printed.folder / "a.docx").error().code ==
          ErrorCode::Malformed);
}
