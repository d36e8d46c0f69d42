// SPDX-License-Identifier: Apache-2.0
// The folder for the day without power: whole, self-contained, and no number in it that was not asked for.
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "app/emergency_pack.h"
#include "app/sample.h"
#include "base/files.h"
#include "base/text.h"
#include "print/pdf_tools.h"
#include "support/environment.h"

using namespace keizoku;
using app::PackNumbers;
using print::testing::PdfFile;

namespace {

struct Packed {
    test::TempDir folder;
    app::Session session = app::createSample(test::environmentIn(folder), folder / "plan.keizoku").value();

    [[nodiscard]] std::vector<app::PackPart> parts(PackNumbers numbers, const std::string& caller = {}) const
    {
        return app::packParts(session, {numbers, caller, false}).value();
    }
    [[nodiscard]] static std::string page(const std::vector<app::PackPart>& parts)
    {
        for (const app::PackPart& part : parts)
            if (part.file.ends_with(".html"))
                return part.bytes;
        return {};
    }
    /// Staff whose number stands in these digits.
    [[nodiscard]] std::set<std::string> shownIn(const std::string& text) const
    {
        const std::string digits = text::digits(text);
        std::set<std::string> names;
        for (const plan::Person& person : session.plan().people.rows)
            for (const plan::Phone& phone : person.kept.phones)
                if (digits.find(text::digits(phone.number)) != std::string::npos)
                    names.insert(person.open.name);
        return names;
    }
};

} // namespace

TEST_CASE("a masked pack holds nobody's number in any part", "[app][pack]")
{
    const Packed packed;
    for (const app::PackPart& part : packed.parts(PackNumbers::Masked)) {
        INFO(part.file);
        CHECK(packed.shownIn(part.file.ends_with(".pdf") ? PdfFile(part.bytes).text() : part.bytes).empty());
    }
    CHECK(packed.shownIn(Packed::page(packed.parts(PackNumbers::All))).size() == 17); // 退職者 aside
}

TEST_CASE("a branch shows the numbers of those below, and of nobody else", "[app][pack]")
{
    const Packed packed;
    const auto shown = packed.shownIn(Packed::page(packed.parts(PackNumbers::Branch, "前川直樹")));
    CHECK(shown == std::set<std::string>{"森 亮介", "坂口 美穂", "髙橋 なつみ"});
    CHECK(app::packParts(packed.session, {PackNumbers::Branch, "田原 久美子", false}).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("the page asks for nothing outside itself, and shows hostile names as names", "[app][pack]")
{
    Packed packed;
    const std::string hostile = "</script><img src=http://x.test onerror=alert(1)>\"'&";
    const plan::RowId row = packed.session.plan().people.rows.front().id;
    REQUIRE(packed.session.setCell(plan::RegisterId::People, row, "name", hostile));
    REQUIRE(packed.session.setCell(plan::RegisterId::People, row, "language", "<script>"));
    const std::string page =
        Packed::page(app::packParts(packed.session, {PackNumbers::All, {}, true}).value());
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("&lt;img src=http://x.test") != std::string::npos);
    std::size_t scripts = 0;
    for (std::size_t at = page.find("<script"); at != std::string::npos; at = page.find("<script", at + 1))
        ++scripts;
    CHECK(scripts == 1);
    for (const char* outside : {"src=\"", "href=\"http", "href=\"/", "url(", "@import", "fetch(", "XMLHttp"})
        CHECK(page.find(outside) == std::string::npos);
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.find("href=\"tel:09004173826\"") != std::string::npos);
    CHECK(page.find("<ruby>訓練<rt>くんれん</rt></ruby>") != std::string::npos);
}

TEST_CASE("the folder is written whole, over an earlier pack, and over nothing else", "[app][pack]")
{
    const Packed packed;
    const auto parts = packed.parts(PackNumbers::Masked);
    const auto folder = packed.folder / "持ち出し";
    REQUIRE(app::writePack(parts, folder));
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files += entry.is_regular_file() ? 1U : 0U;
    CHECK(files == parts.size());
    CHECK(readFile(folder / "緊急連絡網.html").value() == Packed::page(parts));
    std::ofstream(folder / "ごみ.txt") << "x";
    REQUIRE(app::writePack(parts, folder)); // an earlier pack makes room
    CHECK_FALSE(std::filesystem::exists(folder / "ごみ.txt"));

    const auto photos = packed.folder / "写真";
    std::filesystem::create_directory(photos);
    REQUIRE(app::writePack(parts, photos)); // empty
    std::filesystem::remove_all(photos);
    std::filesystem::create_directory(photos);
    std::ofstream(photos / "家族.jpg") << "x";
    CHECK(app::writePack(parts, photos).error().code == ErrorCode::Malformed);
    CHECK(readFile(photos / "家族.jpg").value() == "x");
    CHECK(app::writePack(parts, photos / "家族.jpg").error().code == ErrorCode::Malformed);
    for (const auto& entry : std::filesystem::directory_iterator(packed.folder.path())) {
        INFO(entry.path().string());
        CHECK(entry.path().string().find("作成中") == std::string::npos);
    }
}
