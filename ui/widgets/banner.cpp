// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "base/files.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

namespace {

/// "yuki@office-pc (process 1234)" → "yuki@office-pc"
QString personIn(const QString& who)
{
    return who.section(QStringLiteral(" ("), 0, 0);
}

QString computerIn(const QString& who)
{
    return personIn(who).section(QLatin1Char('@'), 1);
}

} // namespace

Banner::Banner(const SessionModel& model, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("banner"));
    setProperty("banner", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(gap(4), gap(2), gap(4), gap(2));
    auto* text = makeLabel(sentenceFor(model), kBodyPoints, true, this);
    text->setObjectName(QStringLiteral("banner.text"));
    line->addWidget(text, 1);
    auto* copy = makeButton(tr("別名で保存…"), QStringLiteral("banner.saveAs"), this);
    line->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, &Banner::saveAsAsked);
    if (mayTakeOver(model)) {
        auto* take = makeButton(tr("引き継ぐ"), QStringLiteral("banner.takeOver"), this);
        line->addWidget(take);
        connect(take, &QPushButton::clicked, this, &Banner::takeOverAsked);
    }
    setVisible(!text->text().isEmpty());
}

QString Banner::sentenceFor(const SessionModel& model)
{
    const store::PlanFile& file = model.session().file();
    QString words;
    if (!file.writable() && file.holder()) {
        const auto since = parseRfc3339(file.holder()->since);
        const QString who = personIn(qt(file.holder()->who));
        words = since ? tr("読み取り専用：%1 さんが %2 から編集中です。").arg(who, qt(timeInTokyo(*since)))
                      : tr("読み取り専用：%1が編集中です。").arg(who);
    } else if (!file.writable()) {
        words = tr("読み取り専用：このファイルには書き込めません。見ることと印刷はできます。");
    }
    if (file.mayBeStale())
        words += tr("書き込みが途中で切れたファイルです。一つ前に保存した内容かもしれません。");
    return words;
}

bool Banner::mayTakeOver(const SessionModel& model)
{
    const store::PlanFile& file = model.session().file();
    if (file.writable() || !file.holder() || file.holder()->since.empty())
        return false;
    const std::string& who = file.holder()->who;
    return !mayStillRun(who) || computerIn(qt(who)) != computerIn(qt(whoAmI()));
}

} // namespace keizoku::ui
