// SPDX-License-Identifier: Apache-2.0
#include "office/json_writer.h"

#include <set>

#include <catch2/catch.hpp>

#include "office/support/sample_document.h"

using namespace keizoku;
using namespace keizoku::office;

TEST_CASE("a document becomes JSON block by block")
{
    const document::Document sample = test::sampleDocument();
    const Json json = toJson(sample);
    CHECK(json["title"].string() == "業務継続計画");
    CHECK(json["draft"].boolean());
    REQUIRE(json["blocks"].array().size() == sample.blocks.size());
    std::set<std::string> types;
    for (const Json& block : json["blocks"].array())
        types.insert(block["type"].string());
    CHECK(types == std::set<std::string>{"contents", "cover", "heading", "key-values", "label", "list",
                                         "page-break", "paragraph", "picture", "table"});
    const Json& table = json["blocks"].array()[6];
    CHECK(table["columns"].array()[3]["weight"].string() == "0.5");
    CHECK(table["columns"].array()[3]["align"].string() == "right");
    CHECK(table["rows"].array()[1].array()[2].array()[0]["mark"].string() == "missing");
    CHECK(json["blocks"].array()[14]["base64"].string() == "iVBORw0KGgo=");
}

TEST_CASE("JSON of a document reads back")
{
    document::Document sample = test::sampleDocument();
    sample.blocks.emplace_back(document::Paragraph{document::plain(std::string("a\0\x1B\xFF\u202E", 7))});
    const Json json = toJson(sample);
    CHECK(Json::parse(json.dump()).value() == json);
    CHECK(Json::parse(json.dump(2)).value() == json);
}

TEST_CASE("JSON tells the empty row of a form")
{
    document::Document form;
    document::Table table{{{"氏名", 1}}, {{document::plain("大西")}}};
    form.blocks = {table};
    CHECK_FALSE(toJson(form)["blocks"].array()[0].contains("filler"));
    table.filler = {document::plain("記入欄")};
    form.blocks = {table};
    CHECK(toJson(form)["blocks"].array()[0]["filler"].array()[0].array()[0]["text"].string() == "記入欄");
}
