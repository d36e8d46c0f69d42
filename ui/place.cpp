// SPDX-License-Identifier: Apache-2.0
#include "ui/place.h"

#include <QRegularExpression>
#include <QStringList>

#include "plan/register_access.h"
#include "ui/strings.h"

namespace keizoku::ui {

namespace {

/// "stock/s-0001/expiry" and "tree/day/t-0007/callee", but not the section's "roles/authority".
bool namesRow(const plan::RegisterInfo& which, const QStringList& parts)
{
    const QRegularExpression id(QLatin1Char('^') + qt(which.prefix) + QStringLiteral("-[0-9]+$"));
    return parts.size() > 1 && (parts.at(1).contains(id) || parts.value(2).contains(id));
}

} // namespace

Place placeOf(const forms::Pack& pack, const QString& text)
{
    static const QStringList kPages = {QStringLiteral("call-tree"),  QStringLiteral("home"),
                                       QStringLiteral("first-hour"), QStringLiteral("resources"),
                                       QStringLiteral("findings"),   QStringLiteral("history"),
                                       QStringLiteral("records"),    QStringLiteral("rehearsal"),
                                       QStringLiteral("judgement"),  QStringLiteral("unplaced")};
    if (kPages.contains(text) || text.startsWith(QLatin1String("section:")) ||
        text.startsWith(QLatin1String("register:")))
        return {text, {}};
    if (const QString kind = text.section(QLatin1Char(':'), 0, 0); kind == QLatin1String("comparison"))
        return {kind, text.section(QLatin1Char(':'), 1)};
    const QStringList parts = text.split(QLatin1Char('/'));
    const auto which = plan::registerNamed(utf8(parts.first()));
    if (which == plan::RegisterId::Unplaced)
        return {QStringLiteral("unplaced"), text};
    const bool section = pack.section(utf8(parts.first())) != nullptr;
    if (which && (!section || namesRow(plan::info(*which), parts)))
        return {QStringLiteral("register:") + parts.first(), parts.size() > 1 ? text : QString()};
    if (section)
        return {QStringLiteral("section:") + parts.first(), parts.size() > 1 ? text : QString()};
    return {};
}

} // namespace keizoku::ui
