// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "app/checker.h"
#include "check/whose_words.h"
#include "support/environment.h"

using namespace keizoku;

namespace {

struct Office {
    test::TempDir folder;
    app::Environment environment = test::environmentIn(folder);
    app::Session session = app::Session::create(environment, folder / "plan.keizoku", {"homon-kango"},
                                                "つばめ訪問看護ステーション")
                               .value();
    app::Checker checker = app::Checker::load(environment).value();
    plan::FieldPath policy = plan::FieldPath::parse("purpose/policy@natural").value();

    int percent(const char* section = "purpose")
    {
        const auto findings = checker.run(session.snapshot(), environment.today());
        for (const auto& share : check::wordShares(session.plan(), session.pack(), findings))
            if (share.section == section)
                return share.percent();
        return -1;
    }
    void write(const std::string& text)
    {
        plan::Field field = session.plan().field(policy) ? *session.plan().field(policy) : plan::Field();
        field.value = text;
        REQUIRE(session.setField(policy, field));
    }
    [[nodiscard]] std::string text() const
    {
        return std::get<std::string>(session.plan().field(policy)->value);
    }
};

} // namespace

TEST_CASE("an example taken over is the form's, and less so with each edit", "[whose-words]")
{
    Office office;
    CHECK(office.percent() == 0);
    REQUIRE(office.session.takeExample(office.policy));
    CHECK(office.percent() == 100);
    const std::string example = office.text();
    const auto first = example.find("。") + std::string("。").size();
    REQUIRE(first < example.size());
    office.write("犬のいる家には玄関で声をかけ、つないでもらってから入る。" + example.substr(first));
    const int half = office.percent();
    CHECK(half < 100);
    CHECK(half > 0);
    office.write("犬のいる家には玄関で声をかけ、つないでもらってから入る。");
    CHECK(office.percent() == 0);
}

TEST_CASE("an example that was said to be right is the office's", "[whose-words]")
{
    Office office;
    REQUIRE(office.session.takeExample(office.policy));
    REQUIRE(office.session.settle(office.policy, "森 大輔"));
    CHECK(office.percent() == 0);
}

TEST_CASE("instructions and sample names of a form count where they stand", "[whose-words]")
{
    Office office;
    office.write("利用者の命を守る。基本方針について具体的に記載してください。");
    const int share = office.percent();
    CHECK(share > 30);
    CHECK(share < 100);
    CHECK(office.percent("roles") == 0);
}
