// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <set>

#include "forms/notation.h"
#include "support/shipped.h"

using namespace keizoku;

namespace {

forms::Pack shippedPack()
{
    return test::packFor({"homon-kango"});
}

} // namespace

TEST_CASE("the shipped pack reads without a problem", "[forms]")
{
    const auto pack = shippedPack();
    CHECK(pack.sections.size() == 8);
    for (const auto& section : pack.sections) {
        INFO(section.id);
        CHECK(section.fields.size() >= 10);
    }
}

TEST_CASE("every example of the shipped pack fits its field", "[forms]")
{
    const auto pack = shippedPack();
    const plan::Plan empty;
    for (const auto& instance : pack.instances()) {
        INFO(instance.path.str());
        if (!instance.example())
            continue;
        const auto field = forms::exampleField(instance, empty);
        if (!field)
            FAIL(field.error().detail);
        CHECK((!plan::isEmpty(field->value) || !instance.spec->rowsFrom.empty()));
    }
}

TEST_CASE("every kind of field occurs in the shipped pack", "[forms]")
{
    const auto pack = shippedPack();
    std::set<forms::FieldKind> kinds;
    for (const auto& instance : pack.instances())
        kinds.insert(instance.spec->kind);
    CHECK(kinds.size() == 13);
}

TEST_CASE("every official chapter has a field, or chapters below it", "[forms]")
{
    const auto pack = shippedPack();
    for (const auto& [volume, book] : pack.books)
        for (const auto& chapter : book.chapters) {
            bool used = false;
            for (const auto& instance : pack.instances()) {
                const std::string at = instance.chapter(volume);
                used = used || at == chapter.id || at.starts_with(chapter.id + ".");
            }
            INFO(book.title << " " << chapter.id << " " << chapter.title);
            CHECK(used);
        }
}

TEST_CASE("each of the six legal headings is carried by a required field", "[forms]")
{
    std::set<std::string> carried;
    const auto pack = shippedPack();
    for (const auto& instance : pack.instances())
        if (instance.spec->required && !instance.spec->heading.empty())
            carried.insert(instance.spec->heading);
    CHECK(carried.size() == 6);
}
