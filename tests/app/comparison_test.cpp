// SPDX-License-Identifier: Apache-2.0
// Which two states a 新旧対照表 sets side by side.
#include <catch2/catch.hpp>

#include "app/documents.h"
#include "app/sample.h"
#include "app/versions.h"
#include "office/text_writer.h"
#include "print/pages.h"
#include "support/environment.h"

using namespace keizoku;
using app::What;

namespace {

const plan::FieldPath kAim = plan::FieldPath::parse("purpose/aim@natural").value();

bool has(const std::string& where, const std::string& what)
{
    return where.find(what) != std::string::npos;
}

void write(app::Session& session, const std::string& aim)
{
    REQUIRE(session.setValue(kAim, aim));
}

void publish(app::Session& session)
{
    REQUIRE(app::publish(session, {"大西 雅子", "平尾 光一", "訓練", {}, {}}));
}

app::PrintRequest request()
{
    app::PrintRequest wanted;
    wanted.what = What::Comparison;
    return wanted;
}

std::string comparison(const app::Session& session, const app::PrintRequest& wanted = request())
{
    const auto document = app::documentFor(session, wanted);
    REQUIRE(document);
    return office::plainText(*document);
}

} // namespace

TEST_CASE("without wishes: the draft against the last version, else the last two", "[app][comparison]")
{
    const test::TempDir folder;
    auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku").value();
    const auto none = app::documentFor(session, request());
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::NotFound);

    write(session, "一つ目の目的");
    publish(session); // 3
    write(session, "二つ目の目的");
    const std::string draft = comparison(session);
    CHECK(has(draft, "改定後（案）"));
    CHECK(has(draft, "改定前（第3版）"));
    publish(session); // 4
    write(session, "三つ目の目的");
    publish(session); // 5
    const std::string last = comparison(session);
    CHECK(has(last, "改定後（第5版）"));
    CHECK(has(last, "_三つ"));
    CHECK(has(last, "_二つ"));

    app::PrintRequest wanted = request();
    wanted.version = 4;
    CHECK(has(comparison(session, wanted), "改定前（第3版）"));
    wanted.version = 5;
    wanted.from = 3;
    CHECK(has(comparison(session, wanted), "_一つ"));
    wanted.from = 5;
    CHECK(app::documentFor(session, wanted).error().code == ErrorCode::Malformed);
    wanted.from = 8;
    CHECK(app::documentFor(session, wanted).error().code == ErrorCode::NotFound);
}

TEST_CASE("two equal versions print as a review without change", "[app][comparison]")
{
    const test::TempDir folder;
    auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku").value();
    publish(session);
    publish(session);
    CHECK(has(comparison(session), "文面に違いはありません。"));
}

TEST_CASE("the comparison is laid out on pages", "[app][comparison][pdf]")
{
    const test::TempDir folder;
    auto session = app::createSample(test::environmentIn(folder), folder / "sample.keizoku").value();
    publish(session);
    write(session, "利用者98名の命に関わる看護を続ける。");
    const auto document = app::documentFor(session, request());
    REQUIRE(document);
    const auto pages = print::Pages::layOut(*document);
    REQUIRE(pages);
    CHECK(pages->count() == 1);
}
