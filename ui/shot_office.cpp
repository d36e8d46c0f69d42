// SPDX-License-Identifier: Apache-2.0
#include "ui/shot_office.h"

#include <algorithm>

#include "app/posted_copies.h"
#include "app/records.h"
#include "app/versions.h"

namespace keizoku::ui {

namespace {

/// Something to see on the page of records: a training long ago and a drill that left something to do.
bool addRecords(app::Session& session)
{
    auto training = app::newRecord(session, plan::RecordKind::Training);
    auto drill = app::newRecord(session, plan::RecordKind::Drill);
    if (!training || !drill)
        return false;
    const Date today = session.environment().today();
    training->heldOn = today.plusDays(-150);
    training->title = "手袋とガウンの着け外し";
    training->infection = true;
    drill->heldOn = today.plusDays(-80);
    drill->title = "夜の地震、電話の回し方";
    drill->natural = true;
    drill->openItems = {
        {"当番の携帯の番号を直す", session.plan().people.rows.front().open.name, today.plusDays(-20)}};
    training->recorder = drill->recorder = session.plan().people.rows.front().open.name;
    return app::addRecord(session, *training) && app::addRecord(session, *drill);
}

/// Two sheets of the version that hang somewhere.
bool addCopies(app::Session& session)
{
    plan::PostedCopy poster;
    poster.paper = plan::PaperKind::Poster;
    poster.place = "事務所1階の掲示板";
    poster.copies = plan::Decimal{1000};
    plan::PostedCopy cards;
    cards.paper = plan::PaperKind::Cards;
    cards.place = "かける人6名に手渡し";
    cards.copies = plan::Decimal{6000};
    cards.serial = "A-01〜06";
    return app::noteCopy(session, poster, false) && app::noteCopy(session, cards, false);
}

/// The draft after the version: a sentence more, another supplier, a row gone.
bool moveOn(app::Session& session)
{
    const auto& fields = session.plan().fields;
    const auto text = std::find_if(fields.begin(), fields.end(), [](const auto& each) {
        const auto* words = std::get_if<std::string>(&each.second.value);
        return words && words->size() > 90;
    });
    const auto& stock = session.plan().stock.rows;
    if (text == fields.end() || stock.size() < 2)
        return false;
    const plan::FieldPath path = text->first;
    const std::string words = std::get<std::string>(text->second.value) + "職員の家族の無事も確かめる。";
    const plan::RowId first = stock.front().id;
    const plan::RowId last = stock.back().id;
    return session.setValue(path, words) &&
           session.setCell(plan::RegisterId::Stock, first, "place", "1階の倉庫、入口の棚") &&
           session.removeRows(plan::RegisterId::Stock, {last});
}

} // namespace

bool prepareShots(app::Session& session)
{
    const auto& people = session.plan().people.rows;
    return people.size() >= 2 &&
           app::publish(session, {people[0].open.name, people[1].open.name, "定期の見直し", {}, {}}) &&
           addRecords(session) && addCopies(session) && moveOn(session);
}

} // namespace keizoku::ui
