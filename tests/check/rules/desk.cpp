// SPDX-License-Identifier: Apache-2.0
#include "check/rules/desk.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "base/files.h"
#include "base/text.h"
#include "check/leftovers/leftover_scanner.h"
#include "forms/notation.h"

namespace keizoku::test {

namespace {

const std::string kTemplates = std::string(KEIZOKU_SOURCE) + "/templates";

std::vector<std::vector<std::string>> readList(const std::string& name)
{
    const auto bytes = readFile(kTemplates + "/samples/hibari/" + name);
    REQUIRE(bytes);
    const auto list = text::fromUnknownEncoding(*bytes);
    REQUIRE(list);
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : text::split(text::cleaned(*list), '\n'))
        if (!line.empty())
            rows.push_back(text::split(line, ','));
    REQUIRE(rows.size() > 1);
    rows.erase(rows.begin());
    return rows;
}

/// Columns by position; "" is not taken over.
void load(Desk& desk, RegisterId to, const std::string& name, const std::vector<std::string_view>& columns)
{
    for (const auto& cells : readList(name)) {
        const plan::RowId row = plan::addRow(desk.plan, to);
        for (std::size_t at = 0; at < columns.size() && at < cells.size(); ++at) {
            if (columns[at].empty() || cells[at].empty())
                continue;
            const auto stored = plan::entered(desk.plan, *plan::columnOf(to, columns[at]), cells[at]);
            REQUIRE(stored);
            desk.set(to, row, columns[at], *stored);
        }
    }
}

} // namespace

Date day(std::string_view iso)
{
    const auto date = Date::fromIso(iso);
    REQUIRE(date);
    return *date;
}

const forms::Pack& shippedPack()
{
    static const forms::Pack pack = packFor({"homon-kango"});
    return pack;
}

const check::LeftoverScanner& scanner()
{
    static const check::LeftoverScanner shipped(
        forms::readLeftoverPatterns(kTemplates + "/leftovers").value());
    return shipped;
}

forms::FieldSpec field(std::string section, std::string id, forms::FieldKind kind)
{
    forms::FieldSpec spec;
    spec.section = std::move(section);
    spec.label = id;
    spec.id = std::move(id);
    spec.kind = kind;
    return spec;
}

plan::RowId Desk::add(RegisterId to,
                      std::initializer_list<std::pair<std::string_view, std::string_view>> cells)
{
    const plan::RowId row = plan::addRow(plan, to);
    for (const auto& [column, typed] : cells) {
        REQUIRE(plan::columnOf(to, column));
        const auto stored = plan::entered(plan, *plan::columnOf(to, column), typed);
        REQUIRE(stored);
        set(to, row, column, *stored);
    }
    return row;
}

void Desk::set(RegisterId in, const plan::RowId& row, std::string_view column, std::string_view stored)
{
    REQUIRE(plan::setCell(plan, in, row, column, stored));
}

void Desk::ask(forms::FieldSpec spec)
{
    auto it = std::find_if(pack.sections.begin(), pack.sections.end(),
                           [&](const auto& each) { return each.id == spec.section; });
    if (it == pack.sections.end())
        it = pack.sections.insert(it, {spec.section, spec.section, "", {}});
    it->fields.push_back(std::move(spec));
}

void Desk::write(std::string_view path, plan::FieldValue value)
{
    const auto at = plan::FieldPath::parse(path);
    REQUIRE(at);
    plan.fields[*at].value = std::move(value);
}

plan::Field& Desk::copyExample(std::string_view path)
{
    const auto at = plan::FieldPath::parse(path);
    REQUIRE(at);
    const forms::FieldInstance instance = pack.find(*at);
    REQUIRE(instance.spec);
    auto copy = forms::exampleField(instance, plan);
    REQUIRE(copy);
    return plan.fields[instance.path] = *std::move(copy);
}

void Desk::press(const check::Act& act)
{
    REQUIRE_FALSE(act.value.empty());
    auto parts = text::split(act.path, '/');
    if (const auto id = plan::registerNamed(parts.front())) {
        if (*id == RegisterId::Tree && parts.size() == 4)
            parts.erase(parts.begin() + 1);
        REQUIRE(parts.size() == 3);
        const auto stored = plan::entered(plan, *plan::columnOf(*id, parts[2]), act.value);
        REQUIRE(stored);
        set(*id, parts[1], parts[2], *stored);
        return;
    }
    const auto at = plan::FieldPath::parse(act.path);
    REQUIRE(at);
    const forms::FieldInstance instance = pack.find(*at);
    REQUIRE(instance.spec);
    const auto value = forms::valueFromTyped(act.value, *instance.spec, plan);
    REQUIRE(value);
    plan.fields[instance.path].value = *value;
}

check::Findings Desk::check(std::string_view rule) const
{
    const auto all = check::rules();
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const check::Rule& each) { return each.id == rule; });
    REQUIRE(it != all.end());
    return check::run({plan, pack, scanner(), shipped(), today}, std::span(it, 1));
}

std::string Desk::sentence(std::string_view rule) const
{
    const auto findings = check(rule);
    REQUIRE(findings.size() == 1);
    return findings.front().sentence;
}

Desk hibari()
{
    Desk desk;
    desk.pack = shippedPack();
    load(desk, RegisterId::People, "staff.csv",
         {"name", "kana", "job", "employment", "post", "mobilePhones", "homePhones", "mail", "address",
          "commute", "commuteMinutes", "joined", "left", "note"});
    load(desk, RegisterId::Contacts, "partners.csv",
         {"category", "name", "contactPerson", "phone", "nightPhone", "fax", "address", "service", "",
          "confirmed"});
    load(desk, RegisterId::Stock, "stock.csv",
         {"category", "name", "quantity", "unit", "need", "expiry", "place", "keeper", "supplier"});
    load(desk, RegisterId::Tree, "tree.csv", {"variant", "caller", "callee", "order", "deputy"});
    load(desk, RegisterId::Roles, "roles.csv", {"name", "holder", "deputy1", "deputy2", "note"});
    for (const auto& cells : readList("partners.csv"))
        if (cells[8] != "なし") {
            const auto open = cells[8].find("（"); // あり（令和7年6月12日）
            const std::string on =
                open == cells[8].npos ? "" : cells[8].substr(open + 3, cells[8].find("）") - open - 3);
            desk.add(RegisterId::Agreements, {{"name", cells[1] + "との協定"},
                                              {"partner", cells[1]},
                                              {"state", cells[8].starts_with("あり") ? "signed"
                                                        : cells[8] == "協議中"       ? "talking"
                                                                                     : "in-contract"},
                                              {"signedOn", on}});
        }
    return desk;
}

} // namespace keizoku::test
