// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFrame>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

#include "ui/theme.h"

namespace keizoku::ui {

namespace {

/// Enter presses the button that has the focus, as Space does; else a dialog would take it for its default.
class EnterPresses final : public QObject {
protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->isAutoRepeat() || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter))
            return false;
        static_cast<QPushButton*>(watched)->click();
        return true;
    }
};

} // namespace

QLabel* makeLabel(const QString& text, double points, bool bold, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setFont(scaledFont(points, bold));
    return label;
}

QLabel* addLabel(QBoxLayout* layout, const char* name, double points, bool bold)
{
    QLabel* label = makeLabel({}, points, bold, layout->parentWidget());
    label->setObjectName(QString::fromLatin1(name));
    layout->addWidget(label);
    return label;
}

void setInk(QWidget* widget, const QColor& colour)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::ButtonText, colour);
    widget->setPalette(palette);
}

QPushButton* makeButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    static EnterPresses enter;
    button->installEventFilter(&enter);
    return button;
}

void makePrimary(QPushButton* button, bool primary)
{
    button->setProperty("primary", primary);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

void makeFlat(QPushButton* button)
{
    button->setProperty("flat", true);
    button->setCursor(Qt::PointingHandCursor);
}

QLineEdit* makeLine(const QString& accessibleName, const QString& name, QWidget* parent)
{
    auto* line = new QLineEdit(parent);
    line->setObjectName(name);
    line->setAccessibleName(accessibleName);
    return line;
}

QComboBox* makeCombo(const QString& accessibleName, const QString& name, QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setObjectName(name);
    combo->setAccessibleName(accessibleName);
    return combo;
}

QFrame* makeRule(QWidget* parent)
{
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(1);
    return rule;
}

void commitComposing()
{
    if (QGuiApplication::inputMethod())
        QGuiApplication::inputMethod()->commit();
}

} // namespace keizoku::ui
