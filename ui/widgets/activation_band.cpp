// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/activation_band.h"

#include "app/activation.h"
#include "ui/strings.h"
#include "ui/theme.h"

namespace keizoku::ui {

ActivationBand::ActivationBand(const SessionModel& model, QWidget* parent)
    : QPushButton(parent), m_model(model)
{
    setObjectName(QStringLiteral("activationBand"));
    setAutoDefault(false);
    setFont(scaledFont(kTitlePoints, true));
    // Black on every theme; the white frame tells the focus.
    setStyleSheet(QStringLiteral("QPushButton { background: #000000; color: #FFFFFF; border: 2px solid "
                                 "#000000; border-radius: 0px; padding: %1px; }"
                                 "QPushButton:focus { border-color: #FFFFFF; }")
                      .arg(gap(1)));
    connect(&m_model, &SessionModel::recordsChanged, this, &ActivationBand::renew);
    renew();
}

void ActivationBand::renew()
{
    const auto now = app::activated(m_model.session());
    const bool any = now && now->has_value();
    if (any) {
        setText(tr("発動中：%1（%2から）").arg(qt((*now)->level), qt((*now)->since)));
        setAccessibleName(text());
        setToolTip(tr("発動の判断を開きます"));
    }
    setVisible(any);
}

} // namespace keizoku::ui
