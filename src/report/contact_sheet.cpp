// SPDX-License-Identifier: Apache-2.0
#include "report/contact_sheet.h"

#include <algorithm>

#include "base/text.h"
#include "report/call_order.h"
#include "report/mask.h"
#include "report/register_table.h"
#include "report/source.h"

namespace keizoku::report {

namespace {

using document::Block;
using document::Line;
using document::Mark;
using document::Span;
using plan::Reference;
using plan::TreeVariant;

/// One number a line, the office's first; 登録あり when masked; "" when there is none.
std::string phonesOf(const Source& source, const Reference& who)
{
    std::vector<std::string> numbers;
    if (const plan::Person* person = source.plan.people.find(who.id)) {
        for (const auto use : {plan::PhoneUse::Work, plan::PhoneUse::PrivateMobile, plan::PhoneUse::Home})
            for (const plan::Phone& phone : person->kept.phones)
                if (phone.use == use)
                    numbers.push_back(phone.number);
        if (source.masked && !numbers.empty())
            return std::string(kKept);
    } else if (const plan::ExternalContact* contact = source.plan.contacts.find(who.id)) {
        for (const std::string& number : {contact->phone, contact->nightPhone})
            if (!number.empty())
                numbers.push_back(number);
    }
    return text::join(numbers, "\n");
}

std::string postOf(const Source& source, const Reference& who)
{
    const plan::Person* person = source.plan.people.find(who.id);
    if (!person)
        return "";
    return person->open.post.empty() ? person->open.job : person->open.post;
}

std::string indent(int depth)
{
    constexpr int kDeepest = 3; // further in, the names would have no room
    std::string out;
    for (int level = 0; level < std::min(depth, kDeepest); ++level)
        out += "　";
    return out;
}

Line deputyCell(const Source& source, const Reference& deputy)
{
    if (deputy.empty())
        return document::plain("");
    Line line = document::plain(nameOf(source, deputy) + "\n");
    const Line phones = orMissing(phonesOf(source, deputy));
    line.insert(line.end(), phones.begin(), phones.end());
    return line;
}

document::Table callTable(const Source& source, const CallOrder& order)
{
    document::Table table;
    // Fixed, in em: one long name must not squeeze the numbers, and indented names keep one line.
    table.columns = {{"かける人", 11.0}, {"順", 2.3, document::Align::Right},
                     {"受ける人", 9.0},  {"役職", 6.7},
                     {"電話", 7.6},      {"出ないとき", 7.9}};
    for (const auto& [call, depth] : order.calls) {
        const std::string callee = nameOf(source, call->callee);
        Line caller = orMissing(nameOf(source, call->caller));
        caller.front().text = indent(depth) + caller.front().text;
        Line who = orMissing(callee);
        if (!callee.empty())
            who.front().mark = Mark::Strong;
        table.rows.push_back({caller, document::plain(plan::toCell(call->order)), who,
                              document::plain(postOf(source, call->callee)),
                              orMissing(phonesOf(source, call->callee)), deputyCell(source, call->deputy)});
    }
    return table;
}

void addTree(std::vector<Block>& blocks, const Source& source, TreeVariant variant, std::string title,
             std::string anchor)
{
    const CallOrder order = callOrder(source.plan, variant);
    if (order.calls.empty() && variant == TreeVariant::Unset)
        return;
    blocks.push_back(
        document::Heading{1, "", std::move(title), std::move(anchor), variant == TreeVariant::Night});
    if (order.calls.empty()) {
        blocks.push_back(document::Paragraph{missing(), false});
        return;
    }
    document::KeyValues first;
    for (const Reference& starter : order.starters) {
        std::string who = nameOf(source, starter);
        if (const std::string post = postOf(source, starter); !post.empty())
            who += "（" + post + "）";
        Line line = document::plain(who + "　");
        const Line phones = orMissing(text::replaced(phonesOf(source, starter), "\n", "、"));
        line.insert(line.end(), phones.begin(), phones.end());
        first.rows.emplace_back("はじめにかける人", std::move(line));
    }
    if (!first.rows.empty())
        blocks.push_back(std::move(first));
    blocks.push_back(callTable(source, order));
}

void addContacts(std::vector<Block>& blocks, const Source& source)
{
    blocks.push_back(document::Heading{1, "", "社外の連絡先", "contacts", true});
    document::Table table = registerTable(source, plan::RegisterId::Contacts,
                                          {"category", "name", "contactPerson", "phone", "nightPhone"}, {});
    if (table.rows.empty())
        blocks.push_back(document::Paragraph{missing(), false});
    else
        blocks.push_back(std::move(table));
}

} // namespace

document::Document contactsDocument(const plan::Plan& plan, const forms::Pack& pack, const Edition& edition,
                                    bool masked)
{
    const Source source{plan, pack, edition, masked};
    document::Document document = emptyDocument(source, "緊急連絡網");
    std::vector<Block>& blocks = document.blocks;
    if (!plan.offices.rows.empty()) {
        const plan::Office& office = plan.offices.rows.front();
        blocks.push_back(document::Paragraph{
            {Span{office.name, Mark::Strong, {}}, Span{"　電話 " + office.phone, Mark::None, {}}}, false});
    }
    addTree(blocks, source, TreeVariant::Day, "日中の連絡網", "tree-day");
    addTree(blocks, source, TreeVariant::Night, "夜間・休日の連絡網", "tree-night");
    addTree(blocks, source, TreeVariant::Unset, "日中・夜間の区分がない連絡", "tree-unset");
    addContacts(blocks, source);
    if (masked)
        Mask(plan).hide(document);
    return document;
}

} // namespace keizoku::report
