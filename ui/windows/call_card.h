// SPDX-License-Identifier: Apache-2.0
// One person to ring: name, the number as the largest thing on the screen, and who instead.
#pragma once

#include <QFrame>

#include "app/contact_view.h"

class QBoxLayout;
class QPushButton;

namespace keizoku::ui {

class QrPicture;

class CallCard final : public QFrame {
    Q_OBJECT

public:
    /// `place` from 1 in the order of calling; 0 in a list.
    CallCard(const app::Contact& contact, int place, QWidget* parent);

    /// "出ないとき → 𠮷田 隆 090-…"
    void addDeputy(const app::Contact& deputy);
    void setCurrent(bool current);
    /// What one hears: name, numbers.
    [[nodiscard]] QString sentence() const { return m_sentence; }

signals:
    void nextAsked();
    void chosen();

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    /// Shows the number as a QR code that a telephone dials, or puts it away.
    void turnCode(const std::string& number);
    void addNumber(const app::ContactNumber& number, bool first);

    QString m_sentence;
    QBoxLayout* m_numbers;
    QBoxLayout* m_column;
    QPushButton* m_next = nullptr;
    QrPicture* m_code = nullptr;
};

} // namespace keizoku::ui
