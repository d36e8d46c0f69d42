// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "base/text.h"
#include "forms/notation.h"
#include "support/shipped.h"

using namespace keizoku;
using plan::Hazard;

namespace {

std::vector<std::string> serviceIds()
{
    return text::split(
        "homon-kaigo homon-kango homon-nyuyoku homon-reha tsusho-kaigo tsusho-reha ninchi-tsusho "
        "tanki-seikatsu tanki-ryoyo shokibo-takino kango-takino group-home tokutei-shisetsu tokuyo "
        "chiiki-tokuyo roken iryoin kyotaku yobo-shien fukushi-yogu teiki-junkai yakan-taio "
        "ryoyo-tsusho kyotaku-ryoyo musho-shinryojo yusho-shinryojo byoin shogai-homon shogai-tsusho "
        "shogai-nyusho",
        ' ');
}

} // namespace

TEST_CASE("every service of the design has a profile, and no other is shipped", "[services]")
{
    std::set<std::string> shipped;
    for (const forms::ServiceProfile& profile : test::shipped().services.all())
        shipped.insert(profile.id);
    const auto ids = serviceIds();
    CHECK(shipped == std::set<std::string>(ids.begin(), ids.end()));
}

TEST_CASE("home medical guidance and medical institutions have no reduction", "[services]")
{
    for (const char* id : {"kyotaku-ryoyo", "musho-shinryojo", "yusho-shinryojo", "byoin"}) {
        INFO(id);
        CHECK_FALSE(test::shipped().services.find(id)->reduction);
    }
    CHECK(test::shipped().services.find("tokuyo")->reduction->percent == 3);
    CHECK(test::shipped().services.find("homon-kaigo")->reduction->percent == 1);
}

TEST_CASE("a clinic is spoken to in its own words", "[services]")
{
    const forms::Pack clinic = test::packFor({"musho-shinryojo"});
    CHECK(clinic.word("user", "") == "患者");
    CHECK(clinic.word("manager", "") == "院長");
    CHECK(clinic.word("inspection", "?").empty());
    for (const auto& instance : clinic.instances()) {
        INFO(instance.path.str() << " " << instance.spec->label);
        for (const std::string& text : {instance.spec->label, instance.spec->guidance})
            for (const char* word : {"利用者", "運営指導", "指定権者", "減算"})
                CHECK(text.find(word) == std::string::npos);
    }
}

TEST_CASE("what every kind of office is asked has guidance, an example and words without tokens",
          "[services]")
{
    const plan::Plan empty;
    for (const std::string& id : test::oneOfEachPack()) {
        const forms::Pack pack = test::packFor({id}, {"renkei", "chiiki"});
        REQUIRE(pack.sections.size() == 8);
        for (const auto& instance : pack.instances()) {
            const forms::FieldSpec& spec = *instance.spec;
            INFO(id << " " << instance.path.str());
            CHECK_FALSE(spec.guidance.empty());
            CHECK((spec.guidance + spec.label).find('{') == std::string::npos);
            const bool shows =
                spec.kind == forms::FieldKind::Register || spec.kind == forms::FieldKind::Attachment;
            CHECK((shows || instance.example()));
            if (!instance.example())
                continue;
            CHECK(instance.example()->dump().find("{user}") == std::string::npos);
            const auto field = forms::exampleField(instance, empty);
            if (!field)
                FAIL(field.error().detail);
            CHECK((!plan::isEmpty(field->value) || !spec.rowsFrom.empty()));
        }
    }
}

TEST_CASE("every official chapter of every kind has a question, or chapters below it", "[services]")
{
    for (const std::string& id : test::oneOfEachPack()) {
        const forms::Pack pack = test::packFor({id});
        REQUIRE_FALSE(pack.books.empty());
        for (const auto& [volume, book] : pack.books)
            for (const auto& chapter : book.chapters) {
                bool used = false;
                for (const auto& instance : pack.instances()) {
                    const std::string at = instance.chapter(volume);
                    used = used || at == chapter.id || at.starts_with(chapter.id + ".");
                }
                INFO(id << ": " << book.title << " " << chapter.id << " " << chapter.title);
                CHECK((used || chapter.id == "4.3")); // the region's work is asked of regional plans only
            }
    }
}

TEST_CASE("care offices owe six headings, each carried by a required field", "[services]")
{
    for (const std::string& id : test::oneOfEachPack()) {
        const forms::Pack pack = test::packFor({id});
        if (!pack.books.contains(Hazard::Natural))
            continue;
        std::set<std::string> carried;
        for (const auto& instance : pack.instances())
            if (instance.spec->required && !instance.spec->heading.empty())
                carried.insert(instance.spec->heading);
        INFO(id);
        CHECK(carried.size() == 6);
    }
}

TEST_CASE("two services together ask every question of both, once", "[services]")
{
    for (const auto& [first, second] :
         {std::pair{"tsusho-kaigo", "kyotaku"}, std::pair{"homon-kango", "kyotaku"},
          std::pair{"musho-shinryojo", "homon-kango"}, std::pair{"tokuyo", "tanki-seikatsu"}}) {
        const forms::Pack both = test::packFor({first, second});
        INFO(first << " " << second);
        std::set<std::string> paths;
        for (const auto& instance : both.instances())
            CHECK(paths.insert(instance.path.str()).second);
        for (const char* alone : {first, second}) {
            const forms::Pack own = test::packFor({alone});
            for (const auto& instance : own.instances()) {
                INFO(alone << " " << instance.path.str());
                const auto found = both.instances(instance.path.section);
                const auto same = std::find_if(found.begin(), found.end(), [&](const auto& each) {
                    return each.path.field == instance.path.field; // perhaps for other hazards
                });
                REQUIRE(same != found.end());
                const forms::FieldSpec& asked = *same->spec;
                CHECK((asked.required || !instance.spec->required));
                for (const auto& [volume, chapter] : instance.spec->chapters)
                    CHECK(asked.chapters.contains(volume));
            }
        }
    }
}

TEST_CASE("an unknown service is named with those there are", "[services]")
{
    const auto pack = forms::composePack(test::templatesFolder(), test::shipped().services,
                                         {{"homon-kango", "no-such"}, {}});
    REQUIRE_FALSE(pack);
    CHECK(pack.error().code == ErrorCode::NotFound);
    CHECK(pack.error().sentence.find("homon-kango") != std::string::npos);
}
