// SPDX-License-Identifier: Apache-2.0
#include "ui/windows/drill_answers.h"

#include <QObject>

namespace keizoku::ui {

QStringList reasonsOf(calltree::Outcome outcome)
{
    switch (outcome) {
    case calltree::Outcome::CanCome:
        return {QObject::tr("15分以内に到着"), QObject::tr("30分以内に到着"), QObject::tr("60分以内に到着"),
                QObject::tr("60分より後に到着"), QObject::tr("何分かを入れる…")};
    case calltree::Outcome::CannotCome:
        return {QObject::tr("家族"), QObject::tr("道路"), QObject::tr("自宅")};
    case calltree::Outcome::NotReached:
        return {QObject::tr("不在"), QObject::tr("圏外"), QObject::tr("番号違い")};
    default:
        return {};
    }
}

bool asksMinutes(calltree::Outcome outcome, qsizetype reason)
{
    return outcome == calltree::Outcome::CanCome && reason + 1 == reasonsOf(outcome).size();
}

} // namespace keizoku::ui
