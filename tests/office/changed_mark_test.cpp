// SPDX-License-Identifier: Apache-2.0
// What changed in a version can be seen in every format.
#include <catch2/catch.hpp>

#include "office/html_writer.h"
#include "office/json_writer.h"
#include "office/text_writer.h"

using namespace keizoku;
using namespace keizoku::office;
using namespace keizoku::document;

namespace {

Document comparison(Mark mark)
{
    Document document;
    document.title = "新旧対照表";
    document.blocks = {
        Table{{{"改定後"}}, {{Line{Span{"責任者は", Mark::None, {}}, Span{"大西\n中村", mark, {}}}}}}};
    return document;
}

bool has(const std::string& where, const std::string& what)
{
    return where.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("changed words are marked in text, HTML and JSON")
{
    const Document changed = comparison(Mark::Changed);
    CHECK(has(plainText(changed), "責任者は_大西_\n_中村_"));
    CHECK(has(html(changed), "責任者は<u>大西<br>中村</u>"));
    CHECK(toJson(changed).dump().find(R"("mark":"changed")") != std::string::npos);
    const Document same = comparison(Mark::None);
    CHECK_FALSE(has(plainText(same), "_"));
    CHECK_FALSE(has(html(same), "<u>"));
    CHECK_FALSE(has(toJson(same).dump(), "changed"));
}
