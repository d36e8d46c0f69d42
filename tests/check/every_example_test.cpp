// SPDX-License-Identifier: Apache-2.0
// The examples of every kind of office: clean as loose texts, and known as examples once they are copied.
#include <set>

#include <catch2/catch.hpp>

#include "check/leftovers/leftover_scanner.h"
#include "check/rules/desk.h"
#include "forms/notation.h"

using namespace keizoku;
using test::Desk;

namespace {

/// Every text of an example; those of message fields hold named slots and are read as messages.
void texts(const Json& json, std::vector<std::string>& out)
{
    if (json.isString())
        out.push_back(json.string());
    for (const Json& each : json.array())
        texts(each, out);
    for (const auto& [key, each] : json.object())
        texts(each, out);
}

check::Region regionOf(const forms::FieldSpec& spec)
{
    switch (spec.region) {
    case forms::TextRegion::Form:
        return check::Region::Form;
    case forms::TextRegion::Message:
        return check::Region::Message;
    case forms::TextRegion::History:
        return check::Region::History;
    case forms::TextRegion::Body:
        break;
    }
    return check::Region::Body;
}

bool isText(const plan::FieldValue& value)
{
    return std::holds_alternative<std::string>(value);
}

} // namespace

TEST_CASE("no example of any kind of office holds a leftover", "[examples]")
{
    for (const std::string& service : test::oneOfEachPack()) {
        const forms::Pack pack = test::packFor({service}, {"renkei", "chiiki"});
        for (const forms::FieldInstance& instance : pack.instances()) {
            if (!instance.example())
                continue;
            std::vector<std::string> all;
            texts(*instance.example(), all);
            for (const std::string& text : all)
                for (const check::LeftoverHit& hit : test::scanner().scan(text, regionOf(*instance.spec))) {
                    INFO(service << " " << instance.path.str() << ": " << text);
                    CHECK(hit.rule.empty());
                }
        }
    }
}

TEST_CASE("a copied example is reported as an example until it is edited or settled", "[examples]")
{
    for (const std::string& service : test::oneOfEachPack()) {
        Desk desk;
        desk.pack = test::packFor({service}, {"renkei", "chiiki"});
        std::set<std::string> paths;
        for (const forms::FieldInstance& instance : desk.pack.instances()) {
            if (!instance.example() || !instance.spec->rowsFrom.empty())
                continue;
            desk.copyExample(instance.path.str());
            paths.insert(instance.path.str());
        }
        std::set<std::string> reported;
        for (const check::Finding& finding : desk.check("example-unchanged"))
            reported.insert(finding.path);
        INFO(service);
        CHECK(reported == paths);
        CHECK(desk.check("leftover-text").empty());

        // One more blank changes nothing.
        for (auto& [path, field] : desk.plan.fields)
            if (isText(field.value) && desk.pack.find(path).spec->kind != forms::FieldKind::Choice)
                std::get<std::string>(field.value) += " ";
        std::set<std::string> again;
        for (const check::Finding& finding : desk.check("example-unchanged"))
            again.insert(finding.path);
        CHECK(again == paths);

        for (auto& [path, field] : desk.plan.fields)
            field.settled = plan::Settled{"管理者", "2026-11-22", plan::contentCode(field.value)};
        CHECK(desk.check("example-unchanged").empty());
    }
}

TEST_CASE("an example in words of one's own is no example any more", "[examples]")
{
    Desk desk;
    desk.pack = test::packFor({"tsusho-kaigo"});
    desk.copyExample("purpose/aim@natural");
    REQUIRE(desk.check("example-unchanged").size() == 1);
    std::get<std::string>(desk.plan.fields.begin()->second.value) =
        "来所中の人を守り、止めた日から三日で再び開く。";
    CHECK(desk.check("example-unchanged").empty());
}
