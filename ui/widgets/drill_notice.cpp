// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/drill_notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/running_drill.h"
#include "ui/strings.h"
#include "ui/theme.h"
#include "ui/widgets/parts.h"

namespace keizoku::ui {

DrillNotice::DrillNotice(const SessionModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_text(makeLabel({}, kBodyPoints, true, this))
{
    setObjectName(QStringLiteral("drillNotice"));
    setProperty("banner", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(gap(4), gap(2), gap(4), gap(2));
    m_text->setObjectName(QStringLiteral("drillNotice.text"));
    line->addWidget(m_text, 1);
    auto* open = makeButton(tr("続きを開く"), QStringLiteral("drillNotice.open"), this);
    line->addWidget(open);
    connect(open, &QPushButton::clicked, this, &DrillNotice::openAsked);
    connect(&m_model, &SessionModel::recordsChanged, this, &DrillNotice::renew);
    renew();
}

void DrillNotice::renew()
{
    const auto running = app::runningDrill(m_model.session());
    const bool any = running && running->has_value();
    if (any) {
        const app::RunningDrill& drill = **running;
        const QString what =
            drill.mode == app::CallMode::Incident ? tr("連絡網での安否確認") : tr("連絡網の訓練");
        m_text->setText(
            tr("%1が途中です（%2 %3から、%4人まで）。")
                .arg(what, qt(japaneseDate(dateInTokyo(drill.began))), qt(timeInTokyo(drill.began)))
                .arg(drill.answers.size()));
    }
    setVisible(any);
}

} // namespace keizoku::ui
