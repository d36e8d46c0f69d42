// SPDX-License-Identifier: Apache-2.0
// 発動中: the black band across the window from an activation until its stand-down.
#pragma once

#include <QPushButton>

#include "ui/session_model.h"

namespace keizoku::ui {

/// A press leads to 発動の判断.
class ActivationBand final : public QPushButton {
    Q_OBJECT

public:
    ActivationBand(const SessionModel& model, QWidget* parent);

private:
    void renew();

    const SessionModel& m_model;
};

} // namespace keizoku::ui
