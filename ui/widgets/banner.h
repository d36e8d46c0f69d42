// SPDX-License-Identifier: Apache-2.0
// One sentence across the window about the file: read-only and why, perhaps stale. Stays until it no longer
// holds.
#pragma once

#include <memory>

#include <QWidget>

#include "ui/session_model.h"

namespace keizoku::ui {

class Banner final : public QWidget {
    Q_OBJECT

public:
    Banner(const SessionModel& model, QWidget* parent);

    /// What there is to say of the file, or empty.
    [[nodiscard]] static QString sentenceFor(const SessionModel& model);
    /// Whether the writer may have gone without giving the file back: it is on another computer.
    [[nodiscard]] static bool mayTakeOver(const SessionModel& model);

signals:
    void takeOverAsked();
    void saveAsAsked();
};

} // namespace keizoku::ui
