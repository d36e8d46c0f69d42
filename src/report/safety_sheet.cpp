// SPDX-License-Identifier: Apache-2.0
#include "report/safety_sheet.h"

#include <algorithm>

#include "report/source.h"

namespace keizoku::report {

namespace {

using plan::Priority;
using plan::ServiceUser;

constexpr std::size_t kBlankRows = 20;

/// The widths suit the turned page: what is written by hand needs more room than what is printed.
std::vector<document::TableColumn> columns(const forms::Pack& pack)
{
    using document::Align;
    return {{"順", 2, Align::Right},
            {inWords(pack, "利用者"), 4},
            {"優先度", 4.5},
            {"使用機器", 9},
            {"もつ時間", 4, Align::Right},
            {"担当", 5.5},
            {"避難先", 8},
            {"安否（無事・けが・不明）", 7},
            {"確認時刻", 5},
            {"確認者", 5},
            {"状況", 11}};
}

document::TableRow rowOf(const Source& source, const ServiceUser& user)
{
    const auto cell = [&](std::string_view column) {
        return document::plain(plan::shownCell(source.plan, plan::RegisterId::ServiceUsers, user.id, column));
    };
    const std::string hours = plan::toCell(user.powerHours);
    const document::Line blank = document::plain("");
    return {cell("order"),
            cell("code"),
            cell("priority"),
            cell("devices"),
            document::plain(hours.empty() ? "" : hours + "時間"),
            document::plain(nameOf(source, user.keeper)),
            cell("shelter"),
            blank,
            blank,
            blank,
            blank};
}

} // namespace

std::vector<const ServiceUser*> inOrderOfChecks(const plan::Plan& plan)
{
    std::vector<const ServiceUser*> users;
    for (const ServiceUser& user : plan.serviceUsers.rows)
        users.push_back(&user);
    const auto rank = [](const ServiceUser* user) {
        return user->priority == Priority::Unset ? static_cast<int>(Priority::Green) + 1
                                                 : static_cast<int>(user->priority);
    };
    std::stable_sort(users.begin(), users.end(), [&](const ServiceUser* a, const ServiceUser* b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return a->order && (!b->order || *a->order < *b->order);
    });
    return users;
}

document::Document safetyDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                  bool masked)
{
    const Source source{plan, pack, edition, masked};
    const std::string title = inWords(pack, "利用者安否確認票");
    document::Document document = emptyDocument(source, title);
    document.blocks.push_back(document::Heading{1, "", title, "safety", false});
    document.blocks.push_back(
        document::Paragraph{document::plain("災害・出来事：　　　　　　　　　　　　　確認を始めた日時：　　年"
                                            "　　月　　日　　時　　分　　まとめる人："),
                            false});
    document::Table table{columns(pack), {}, true, true};
    if (!masked)
        for (const ServiceUser* user : inOrderOfChecks(plan))
            table.rows.push_back(rowOf(source, *user));
    else
        document.blocks.push_back(document::Paragraph{document::plain(inWords(pack, kUsersApart)), true});
    if (table.rows.empty())
        table.rows.assign(kBlankRows, document::TableRow(table.columns.size(), document::plain("")));
    document.blocks.push_back(std::move(table));
    return document;
}

} // namespace keizoku::report
