// SPDX-License-Identifier: Apache-2.0
// The call tree for staff: whom do I ring, who is next. Reads nothing, changes nothing.
#pragma once

#include <vector>

#include <QWidget>

#include "app/contact_view.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace keizoku::ui {

class CallCard;

class ContactWindow final : public QWidget {
    Q_OBJECT

public:
    ContactWindow(app::ContactView view, plan::TreeVariant variant, QWidget* parent = nullptr);

    [[nodiscard]] plan::TreeVariant variant() const { return m_variant; }
    /// Cards on the screen, in the order of calling.
    [[nodiscard]] const std::vector<CallCard*>& cards() const { return m_cards; }
    [[nodiscard]] int currentCard() const { return m_current; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeChoices();
    QWidget* makeWho();
    void chooseVariant(plan::TreeVariant variant);
    void fillCallers();
    void fillCards();
    void addCall(const app::ContactCall& call, int place);
    CallCard* addCard(const app::Contact& contact, int place);
    void setCurrent(int card);
    bool step(int key);

    app::ContactView m_view;
    plan::TreeVariant m_variant;
    QLineEdit* m_search = nullptr;
    QPushButton* m_day = nullptr;
    QPushButton* m_night = nullptr;
    QPushButton* m_everybody = nullptr;
    QWidget* m_who = nullptr;
    QComboBox* m_caller = nullptr;
    QLabel* m_heading = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_list = nullptr;
    std::vector<CallCard*> m_cards;
    int m_current = 0;
};

} // namespace keizoku::ui
