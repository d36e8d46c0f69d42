// SPDX-License-Identifier: Apache-2.0
// keizoku-cli held, hand-over, places
#include <ostream>

#include "app/holdings.h"
#include "app/shown_places.h"
#include "base/text.h"
#include "cli/commands.h"
#include "plan/register_access.h"

namespace keizoku::cli {

namespace {

/// The row of somebody by id, whole name, or a part of it that fits one.
Result<plan::RowId> personNamed(const plan::Plan& plan, const std::string& words)
{
    if (plan.people.find(words))
        return plan::RowId(words);
    const plan::Reference found = plan::personNamed(plan, words);
    if (!found.id.empty() && plan.people.find(found.id))
        return found.id;
    const std::size_t fitting = plan::peopleMatching(plan, words);
    return fail(ErrorCode::NotFound,
                fitting > 1 ? "「" + words + "」に当てはまる職員が" + std::to_string(fitting) +
                                  "人います。名簿の番号（p-0001 など）で指してください。"
                            : "「" + words + "」という職員は名簿にいません。",
                "person");
}

const char* titleOf(app::HoldingKind kind)
{
    switch (kind) {
    case app::HoldingKind::Post:
        return "役割・担当";
    case app::HoldingKind::Call:
        return "連絡網";
    case app::HoldingKind::Card:
        return "刷り直すカード";
    case app::HoldingKind::Text:
        return "文章（手で直す）";
    case app::HoldingKind::OpenItem:
        break;
    }
    return "残った改善策";
}

const char* titleOf(app::ShownIn in)
{
    switch (in) {
    case app::ShownIn::Plan:
        return "計画の中";
    case app::ShownIn::Paper:
        return "紙";
    case app::ShownIn::Card:
        return "カード";
    case app::ShownIn::Copy:
        return "掲示・配布";
    case app::ShownIn::Record:
        break;
    }
    return "記録（その日のまま）";
}

} // namespace

Exit runHeld(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto person = personNamed(session->plan(), a.person);
    if (!person)
        return failedWith(person.error(), io);
    const auto held = app::holdingsOf(*session, *person);
    if (!held)
        return failedWith(held.error(), io);
    Json list{Json::Array{}};
    for (const app::Holding& each : *held) {
        Json item;
        item.set("kind", app::holdingId(each.kind));
        item.set("path", each.path);
        item.set("words", each.words);
        list.push(std::move(item));
        if (!a.json)
            io.out << titleOf(each.kind) << "\t" << each.path << "\t" << each.words << "\n";
    }
    if (a.json)
        printJson(list, io);
    else if (held->empty())
        io.out << "この職員が持っているものはありません。\n";
    return Exit::Done;
}

Exit runHandOver(const app::Environment& environment, const Arguments& a, Streams& io)
{
    std::optional<Date> left;
    if (!a.left.empty()) {
        const auto day = parseDate(a.left);
        if (!day) {
            io.err << "keizoku-cli: --left：" << day.error().sentence << "\n";
            return Exit::Usage;
        }
        left = *day;
    }
    auto session = openToWrite(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto from = personNamed(session->plan(), a.person);
    const auto to = personNamed(session->plan(), a.heir);
    if (!from || !to)
        return failedWith((from ? to : from).error(), io);
    const auto count = app::handOver(*session, *from, *to, left);
    if (!count)
        return failedWith(count.error(), io);
    if (session->saveError())
        return failedWith(*session->saveError(), io);
    io.out << *count << "か所を引き継ぎました。\n";
    const auto rest = app::holdingsOf(*session, *from);
    if (!rest)
        return failedWith(rest.error(), io);
    for (const app::Holding& each : *rest)
        io.out << "残り：" << titleOf(each.kind) << "\t" << each.words << "\n";
    return Exit::Done;
}

Exit runPlaces(const app::Environment& environment, const Arguments& a, Streams& io)
{
    const auto session = openToRead(environment, a);
    if (!session)
        return failedWith(session.error(), io);
    const auto places = app::shownPlaces(*session, a.path);
    if (!places)
        return failedWith(places.error(), io);
    Json list{Json::Array{}};
    for (const app::ShownPlace& each : *places) {
        Json item;
        item.set("in", app::shownInId(each.in));
        item.set("path", each.path);
        item.set("words", each.words);
        item.set("follows", each.follows);
        list.push(std::move(item));
        if (!a.json)
            io.out << titleOf(each.in) << "\t" << each.words << (each.follows ? "（一緒に変わる）" : "")
                   << "\n";
    }
    if (a.json)
        printJson(list, io);
    else if (places->empty())
        io.out << "ほかに同じものを示すところはありません。\n";
    return Exit::Done;
}

} // namespace keizoku::cli
