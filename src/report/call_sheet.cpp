// SPDX-License-Identifier: Apache-2.0
#include "report/call_sheet.h"

#include "base/qr_code.h"
#include "base/text.h"

namespace keizoku::report {

using document::Box;

Box Pen::moved(Box box) const
{
    box.x += m_left;
    box.y += m_top;
    return box;
}

void Pen::text(Box box, std::string words, double points, bool strong, document::Align align,
               bool white) const
{
    if (!words.empty())
        m_sheet.items.emplace_back(
            document::SheetText{moved(box), std::move(words), points, strong, align, white});
}

void Pen::frame(Box box, double points, bool dashed) const
{
    m_sheet.items.emplace_back(document::SheetFrame{moved(box), points, dashed, false});
}

void Pen::filled(Box box) const
{
    m_sheet.items.emplace_back(document::SheetFrame{moved(box), 0, false, true});
}

void Pen::rule(double x1, double y1, double x2, double y2, double points, bool dashed) const
{
    m_sheet.items.emplace_back(
        document::SheetRule{m_left + x1, m_top + y1, m_left + x2, m_top + y2, points, dashed});
}

void Pen::code(double x, double y, double side, const std::string& number) const
{
    const std::string address = dialAddress(number);
    if (address.empty())
        return;
    if (auto code = QrCode::of(address, QrCode::Use::Paper))
        m_sheet.items.emplace_back(document::SheetCode{moved({x, y, side, side}), *std::move(code)});
}

document::SheetBook emptyBook(const Source& source, const std::string& title)
{
    const document::Document head = emptyDocument(source, title);
    return {head.title, head.office, head.isoInstant, {}};
}

std::string editionLine(const Source& source, const CallSheetOptions& options)
{
    std::string line = versionLabel(source.edition);
    if (!options.serial.empty())
        line += "　配布番号 " + options.serial;
    return line;
}

std::string workOf(const plan::Plan& plan, const calltree::Member& member)
{
    if (const plan::ExternalContact* partner = plan.contacts.find(member.key))
        return partner->category;
    if (!member.person)
        return "";
    const plan::PersonPublic& open = member.person->open;
    return open.job.empty() || open.post.empty() ? open.job + open.post : open.job + "・" + open.post;
}

std::string officeName(const plan::Plan& plan)
{
    return plan.offices.rows.empty() ? std::string() : plan.offices.rows.front().name;
}

std::string officePhone(const plan::Plan& plan)
{
    return plan.offices.rows.empty() ? std::string() : plan.offices.rows.front().phone;
}

} // namespace keizoku::report
