// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/qr_picture.h"

#include <QPainter>

#include "ui/theme.h"

namespace keizoku::ui {

namespace {

constexpr int kQuietModules = 4; // ISO/IEC 18004
constexpr int kModulePixels = 5; // a telephone reads it at arm's length

} // namespace

QrPicture::QrPicture(QrCode code, const QString& words, QWidget* parent)
    : QWidget(parent), m_code(std::move(code)), m_module(static_cast<int>(kModulePixels * zoom()))
{
    const int side = (m_code.size() + 2 * kQuietModules) * m_module;
    setFixedSize(side, side);
    setAccessibleName(words);
}

void QrPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int row = 0; row < m_code.size(); ++row)
        for (int column = 0; column < m_code.size(); ++column)
            if (m_code.isDark(column, row))
                painter.fillRect((column + kQuietModules) * m_module, (row + kQuietModules) * m_module,
                                 m_module, m_module, Qt::black);
}

} // namespace keizoku::ui
