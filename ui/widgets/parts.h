// SPDX-License-Identifier: Apache-2.0
// Small pieces every window uses: plain labels and buttons that never fire by themselves.
#pragma once

#include <QString>

class QBoxLayout;
class QColor;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QWidget;

namespace keizoku::ui {

/// Plain text, wrapped.
[[nodiscard]] QLabel* makeLabel(const QString& text, double points, bool bold, QWidget* parent);
/// A named one at the end of a layout that belongs to a widget; its words come later.
QLabel* addLabel(QBoxLayout* layout, const char* name, double points, bool bold);
void setInk(QWidget* widget, const QColor& colour);

/// `name` is the object's name ("action.print"); autoDefault is off.
[[nodiscard]] QPushButton* makeButton(const QString& text, const QString& name, QWidget* parent);
/// The one button of a screen that goes on.
void makePrimary(QPushButton* button, bool primary = true);
/// Looks like text, can be pressed: for lines of state.
void makeFlat(QPushButton* button);

[[nodiscard]] QLineEdit* makeLine(const QString& accessibleName, const QString& name, QWidget* parent);
[[nodiscard]] QComboBox* makeCombo(const QString& accessibleName, const QString& name, QWidget* parent);
[[nodiscard]] QFrame* makeRule(QWidget* parent);

/// Takes what an input method still composes into the text; before every action.
void commitComposing();

} // namespace keizoku::ui
