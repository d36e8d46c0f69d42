// SPDX-License-Identifier: Apache-2.0
// The sample plan on paper, read back by other people's programs.
#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <set>

#include "app/documents.h"
#include "app/paths.h"
#include "app/sample.h"
#include "app/versions.h"
#include "base/files.h"
#include "base/text.h"
#include "forms/notation.h"
#include "plan/register_access.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

std::string outputOf(const std::string& command)
{
    std::string all;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 65536> buffer{};
    for (std::size_t size = 0; (size = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        all.append(buffer.data(), size);
    ::pclose(pipe);
    return all;
}

std::string squeezed(const std::string& text)
{
    std::string out;
    for (const char c : text::replaced(text, "\u3000", ""))
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            out.push_back(c);
    return out;
}

/// Everything between header and footer, in the order it was set.
std::string bodyText(const std::filesystem::path& pdf)
{
    return squeezed(outputOf("pdftotext -raw -x 0 -y 66 -W 842 -H 715 '" + pdf.string() + "' -"));
}

/// What a field says, cell by cell.
std::vector<std::string> textsOf(const forms::FieldInstance& instance, const plan::Field& field,
                                 const plan::Plan& plan)
{
    std::vector<std::string> texts;
    const auto add = [&](const std::map<std::string, plan::Cell>& row) {
        for (const forms::ColumnSpec& column : instance.spec->columns)
            if (const auto it = row.find(column.id); it != row.end())
                texts.push_back(forms::shownFieldCell(plan, column, it->second.text));
    };
    if (const auto* table = std::get_if<plan::TableValue>(&field.value)) {
        for (const auto& row : table->rows)
            add(row);
    } else if (const auto* matrix = std::get_if<plan::MatrixValue>(&field.value)) {
        for (const auto& [id, row] : matrix->cells)
            add(row);
    } else if (const auto* choices = std::get_if<plan::Choices>(&field.value)) {
        for (const std::string& id : choices->ids)
            texts.push_back(forms::shownValue(plan::Choices{{id}}, *instance.spec, plan));
    } else {
        texts.push_back(forms::shownValue(field.value, *instance.spec, plan));
    }
    return texts;
}

struct Printed {
    test::TempDir folder;
    app::Session session;

    explicit Printed() : session(make(folder)) {}

    static app::Session make(const test::TempDir& folder)
    {
        auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku");
        REQUIRE(session);
        REQUIRE(app::publish(*session, {"大西 雅子", "平尾 光一", "定期", {}, {}}));
        return *std::move(session);
    }
    std::filesystem::path print(const app::PrintRequest& request, const char* name) const
    {
        const auto path = folder / name;
        const auto done = app::exportTo(session, request, path);
        if (!done)
            FAIL(done.error().detail);
        return path;
    }
};

} // namespace

TEST_CASE("every value of the sample plan is found in its PDF, in either order", "[app][pdf]")
{
    const Printed printed;
    for (const app::Order order : {app::Order::Official, app::Order::Working}) {
        const auto pdf = printed.print({app::What::Plan, order}, "plan.pdf");
        const std::string body = bodyText(pdf);
        for (const auto& instance : printed.session.pack().instances())
            if (const plan::Field* field = printed.session.plan().field(instance.path))
                for (const std::string& text : textsOf(instance, *field, printed.session.plan()))
                    for (const std::string& line : text::split(text, '\n')) {
                        INFO(instance.path.str() << " " << line);
                        CHECK(body.find(squeezed(line)) != std::string::npos);
                    }
        for (const char32_t c : text::decode(body))
            CHECK((c < 0x2E80 || c > 0x2FDF));
        CHECK(body.find("【未記入】") == std::string::npos);
        CHECK(outputOf("qpdf --check '" + pdf.string() + "'").find("No syntax or stream encoding errors") !=
              std::string::npos);
    }
}

TEST_CASE("a version's PDF is the same bytes each time, and no page is empty", "[app][pdf]")
{
    const Printed printed;
    const auto first = printed.print({app::What::Plan, app::Order::Official, false, false, 3}, "a.pdf");
    const auto second = printed.print({app::What::Plan, app::Order::Official, false, false, 3}, "b.pdf");
    CHECK(readFile(first).value() == readFile(second).value());
    const auto pages = text::split(outputOf("pdftotext '" + first.string() + "' -"), '\f');
    for (std::size_t page = 0; page + 1 < pages.size(); ++page) {
        INFO("page " << page + 1);
        CHECK(squeezed(pages[page]).size() > 60);
    }
    // The last page carries the version's fingerprint.
    const auto version = app::versionNumbered(printed.session, 3);
    REQUIRE(version);
    CHECK(pages.at(pages.size() - 2).find(version->digest.shortCode()) != std::string::npos);
}

TEST_CASE("a masked print holds no private number, mail or address", "[app][pdf]")
{
    const Printed printed;
    const std::string full = bodyText(printed.print({app::What::Plan}, "full.pdf"));
    const std::string masked =
        bodyText(printed.print({app::What::Plan, app::Order::Official, true}, "masked.pdf"));
    for (const auto& person : printed.session.plan().people.rows)
        for (const plan::Phone& phone : person.kept.phones) {
            INFO(phone.number);
            CHECK(full.find(phone.number) != std::string::npos);
            CHECK(masked.find(phone.number) == std::string::npos);
            CHECK(masked.find(person.kept.mail.empty() ? "@hibari-hk.test" : person.kept.mail) ==
                  std::string::npos);
        }
    CHECK(masked.find("登録あり") != std::string::npos);
    for (const auto& user : printed.session.plan().serviceUsers.rows)
        CHECK(masked.find(squeezed(user.devices)) == std::string::npos);
}

TEST_CASE("a draft says 案 and shows its gaps", "[app][pdf]")
{
    const test::TempDir folder;
    const auto session =
        app::Session::create(test::environmentIn(folder), folder / "new.keizoku", {"homon-kango"}, "みどり");
    REQUIRE(session);
    const auto pdf = folder / "draft.pdf";
    REQUIRE(app::exportTo(*session, {app::What::Plan}, pdf));
    const std::string all = outputOf("pdftotext '" + pdf.string() + "' -");
    CHECK(all.find("案") != std::string::npos);
    CHECK(all.find("【未記入】") != std::string::npos);
    const auto wrong = app::exportTo(*session, {app::What::Plan}, folder / "plan.odt");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::Malformed);
}
