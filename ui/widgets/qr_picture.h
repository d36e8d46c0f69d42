// SPDX-License-Identifier: Apache-2.0
// A QR code on the screen: dark on white in every theme, with the margin a telephone's camera needs.
#pragma once

#include <QWidget>

#include "base/qr_code.h"

namespace keizoku::ui {

class QrPicture final : public QWidget {
    Q_OBJECT

public:
    /// `words`: what it says, for those who cannot see it.
    QrPicture(QrCode code, const QString& words, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QrCode m_code;
    int m_module; ///< pixels of a module's side
};

} // namespace keizoku::ui
