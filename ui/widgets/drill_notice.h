// SPDX-License-Identifier: Apache-2.0
// One sentence across the window while a round of calls is unfinished: it can be taken up again.
#pragma once

#include <QWidget>

#include "ui/session_model.h"

class QLabel;

namespace keizoku::ui {

class DrillNotice final : public QWidget {
    Q_OBJECT

public:
    DrillNotice(const SessionModel& model, QWidget* parent);

    /// Looks whether there is one.
    void renew();

signals:
    void openAsked();

private:
    const SessionModel& m_model;
    QLabel* m_text;
};

} // namespace keizoku::ui
